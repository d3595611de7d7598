package nl.ransel.institution;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Recipient.Identity;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.context.MessageSourceResolvable;

import static org.assertj.core.api.Assertions.assertThat;

class AwardRulesTest {

	private static final Identifier NOOR = Identifier.email("noor@school.example");

	private static final Instant NOW = ABadge.NOW;

	@Test
	void aValidBadgeOfTheInstitutionsOwnForThatPersonMayBeDelivered() {
		assertThat(refusal(ABadge.valid())).isNull();
		assertThat(refusal(ABadge.valid().to("Noor@School.example"))).isNull();
	}

	@Test
	void whatIsNotEntirelyValidNowIsNotDelivered() {
		assertThat(refusal(ABadge.valid().forged())).isEqualTo("award.not-verified");
		assertThat(refusal(ABadge.valid().unproven())).isEqualTo("award.not-verified");
		assertThat(refusal(ABadge.valid().with(Check.failed(Check.Name.DATES, Outcome.Reasons.EXPIRED))))
			.isEqualTo("award.not-verified");
		assertThat(refusal(ABadge.valid().with(Check.failed(Check.Name.DATES, Outcome.Reasons.NOT_YET_VALID))))
			.isEqualTo("award.not-verified");
		assertThat(refusal(ABadge.valid().with(Check.unknown(Check.Name.STATUS, "unreachable"))))
			.isEqualTo("award.not-verified");
	}

	@Test
	void theRefusalSaysWhichOutcomeStoodInTheWay() {
		assertThat(AwardRules.refusal(AnAward.DE_WERF, NOOR, ABadge.valid().forged().report()))
			.hasValueSatisfying((problem) -> assertThat(problem.arguments())
				.extracting((words) -> ((MessageSourceResolvable) words).getCodes()[0])
				.containsExactly("outcome.INVALID.sentence"));
	}

	@Test
	void aBadgeOfAnotherIssuerIsNotDelivered() {
		assertThat(refusal(ABadge.valid().by("https://other.example/issuer", "Praktijkschool De Werf")))
			.isEqualTo("award.foreign-issuer");
	}

	@Test
	void aBadgeThatIsAddressedToSomebodyElseIsNotDelivered() {
		assertThat(refusal(ABadge.valid().to("daan@school.example"))).isEqualTo("award.recipient-differs");
		assertThat(refusal(ABadge.valid().to(null))).isEqualTo("award.recipient-differs");
	}

	@Test
	void aHashInsideMustBeThatOfTheRecipient() {
		// SHA-256 of "noor@school.example" followed by "zout"
		String hash = "sha256$" + sha256("noor@school.examplezout");

		assertThat(contradicts(NOOR, new Identity("email", hash, true, "zout"))).isFalse();
		assertThat(contradicts(Identifier.email("daan@school.example"), new Identity("email", hash, true, "zout")))
			.isTrue();
	}

	@Test
	void aDidOrAnAddressOfThePersonsPageSaysNothingAboutTheRecipient() {
		assertThat(contradicts(NOOR, new Identity("did", "did:key:z6Mk", false, null))).isFalse();
		assertThat(contradicts(NOOR, new Identity("id", "https://school.example/awards/1#subject", false, null)))
			.isFalse();
		assertThat(contradicts(NOOR, new Identity("id", "urn:uuid:1", false, null))).isFalse();
	}

	@Test
	void aDidDoesNotMakeUpForAWrongAddress() {
		Identity did = new Identity("did", "did:key:z6Mk", false, null);

		assertThat(contradicts(NOOR, did, new Identity("emailAddress", "daan@school.example", false, null))).isTrue();
		assertThat(contradicts(NOOR, did, new Identity("emailAddress", "noor@school.example", false, null))).isFalse();
	}

	@Test
	void theSamePersonInAnotherKindOfIdentifierCannotBeToldAndIsRefused() {
		assertThat(contradicts(new Identifier(Identifier.Kind.EDUID, "8f3e"),
				new Identity("emailAddress", "noor@school.example", false, null)))
			.isTrue();
	}

	@Test
	void anAwardIsOneForItsInstitutionAndReference() {
		Institution other = new Institution("other", "Other", List.of());

		assertThat(Award.id(AnAward.DE_WERF, "r-1")).isEqualTo(Award.id(AnAward.DE_WERF, "r-1"))
			.isNotEqualTo(Award.id(AnAward.DE_WERF, "r-2"))
			.isNotEqualTo(Award.id(other, "r-1"));
	}

	private static boolean contradicts(Identifier outside, Identity... inside) {
		return AwardRules.contradicts(new Recipient(List.of(inside)), outside);
	}

	private static String refusal(ABadge badge) {
		return AwardRules.refusal(AnAward.DE_WERF, NOOR, badge.from(NOW.minusSeconds(60)).report())
			.map(Problem::code)
			.orElse(null);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
