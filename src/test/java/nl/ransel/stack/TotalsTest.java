package nl.ransel.stack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.OwnCredential;
import nl.ransel.credential.Check;
import nl.ransel.credential.Facts;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTest {

	private static final ABadge WEIGHED = ABadge.valid().weighing("1.5", "80", "4");

	@Test
	void eachUnitIsAddedUpByItself() {
		Totals totals = of(WEIGHED, WEIGHED.weighing("0.1", null, null), WEIGHED.weighing(null, "40", null));
		assertThat(totals.ects()).isEqualByComparingTo("1.6");
		assertThat(totals.sbu()).isEqualByComparingTo("120");
		assertThat(totals.hours()).isEqualByComparingTo("4");
	}

	@Test
	void aUnitNoBadgeNamesIsNotZeroButAbsent() {
		assertThat(of(ABadge.valid())).isEqualTo(new Totals(1, null, null, null, null, null, 1));
		assertThat(of()).isEqualTo(new Totals(0, null, null, null, null, null, 0));
	}

	@Test
	void onlyValidBadgesOfTheLearnerCount() {
		Totals totals = of(WEIGHED, WEIGHED.to("iemand@anders.example").by("urn:2", "Twee"),
				WEIGHED.unproven().by("urn:3", "Drie"), WEIGHED.until(ABadge.NOW.minusSeconds(1)).by("urn:4", "Vier"),
				WEIGHED.with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)).by("urn:5", "Vijf"),
				WEIGHED.forged());
		assertThat(totals)
			.isEqualTo(new Totals(1, new BigDecimal("1.5"), new BigDecimal("80"), new BigDecimal("4"), "2", "2", 1));
	}

	@Test
	void issuersAreCountedOnceByTheirIdWhateverTheyCallThemselves() {
		assertThat(
				of(WEIGHED.by("urn:1", "Een"), WEIGHED.by("urn:1", "Een B.V."), WEIGHED.by("urn:2", "Een")).issuers())
			.isEqualTo(2);
	}

	@Test
	void anOrganisationThatIsKnownIsOneIssuerUnderAllItsIds() {
		assertThat(Totals.ofCounting(List.of(known("urn:1", "Een"), known("urn:2", "Een"), known("urn:3", "Drie")))
			.issuers()).isEqualTo(2);
		assertThat(Totals.ofCounting(List.of(known("urn:1", "Een"), WEIGHED.by("urn:9", "Een").report())).issuers())
			.isEqualTo(2);
	}

	private static VerificationReport known(String id, String name) {
		VerificationReport report = WEIGHED.by(id, name).report();
		return new VerificationReport(report.verifiedAt(), report.standard(), report.format(), report.credential(),
				IssuerTrust.REGISTERED, report.checks());
	}

	@Test
	void theEqfRangeGoesFromTheLowestToTheHighestLevelAndKnowsTheStepBetweenFourAndFive() {
		Totals totals = of(levelled("5"), levelled("4+"), levelled("3").until(ABadge.NOW.minusSeconds(1)));
		assertThat(totals.lowestEqf()).isEqualTo("4+");
		assertThat(totals.highestEqf()).isEqualTo("5");
		assertThat(of(levelled("4+"), levelled("4")).lowestEqf()).isEqualTo("4");
	}

	private static ABadge levelled(String eqf) {
		return ABadge.valid().facts(new Facts(null, null, null, eqf, List.of(), null, null, null, null, null));
	}

	private static Totals of(ABadge... badges) {
		List<OwnCredential> own = Arrays.stream(badges)
			.map((badge) -> OwnCredential.of(badge.listed(), ALearner.noor(), ABadge.NOW))
			.toList();
		return Totals.of(own);
	}

}
