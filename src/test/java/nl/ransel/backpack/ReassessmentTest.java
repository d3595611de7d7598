package nl.ransel.backpack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReassessmentTest {

	private static final Instant LATER = ABadge.NOW.plus(Duration.ofDays(1));

	private static final ABadge VALID = ABadge.valid();

	private static final ABadge REVOKED = VALID.with(Check.failed(Check.Name.STATUS, "revoked"));

	private static final ABadge SUSPENDED = VALID.with(Check.failed(Check.Name.STATUS, "suspended"));

	private static final ABadge EXPIRED = VALID.with(Check.failed(Check.Name.DATES, "expired"));

	private static final ABadge EARLY = VALID.with(Check.failed(Check.Name.DATES, "not-yet-valid"));

	private static Reassessment check(ListedCredential before, ABadge fresh, Instant now) {
		return Reassessment.of(before, BackpackFixture.at(now, fresh.report()), BackpackFixture.WATCH.rules(), now,
				0.5);
	}

	private static String news(ABadge before, ABadge fresh) {
		Watch.Announcement news = check(before.listed(), fresh, LATER).credential().watch().pending();
		return (news != null) ? news.reason() : "none";
	}

	@Test
	void eachChangeHasItsReason() {
		assertThat(news(VALID, REVOKED)).isEqualTo("revoked");
		assertThat(news(VALID, SUSPENDED)).isEqualTo("suspended");
		assertThat(news(SUSPENDED, REVOKED)).isEqualTo("revoked");
		assertThat(news(SUSPENDED, VALID)).isEqualTo("valid");
		assertThat(news(REVOKED, VALID)).isEqualTo("valid");
		assertThat(news(VALID, EXPIRED)).isEqualTo("expired");
		assertThat(news(VALID, VALID.forged())).isEqualTo("invalid");
		assertThat(news(EARLY, VALID)).isEqualTo("now-valid");
		assertThat(news(VALID.unproven(), VALID)).isEqualTo("now-valid");
	}

	@Test
	void whatIsAsItWasIsNoNews() {
		assertThat(news(VALID, VALID)).isEqualTo("none");
		assertThat(news(REVOKED, REVOKED)).isEqualTo("none");
		Reassessment same = check(VALID.listed(), VALID, LATER);
		assertThat(same.credential().report().verifiedAt()).isEqualTo(LATER);
		assertThat(same.credential().watch()).isEqualTo(Watch.NONE.reached(LATER.plus(Duration.ofDays(1))));
	}

	@Test
	void theIssuerIsNamedForWhatOnlyAnIssuerCanDo() {
		assertThat(check(VALID.listed(), REVOKED, LATER).credential().watch().pending().by())
			.isEqualTo("Praktijkschool De Werf");
		assertThat(check(VALID.listed(), EXPIRED, LATER).credential().watch().pending().by()).isNull();
	}

	@Test
	void aBadgeThatTurnsOutFalseIsCalledByTheNameItHad() {
		Reassessment forged = check(VALID.listed(), VALID.forged().unread(), LATER);
		assertThat(forged.credential().name()).isEqualTo("c1.json");
		assertThat(forged.credential().watch().pending().title()).isEqualTo("Kassa basis");
	}

	@Test
	void aSourceThatIsDownLeavesTheVerdictAndIsRemembered() {
		Reassessment down = check(VALID.listed(), VALID.unproven().unread(), LATER);
		assertThat(down.reached()).isFalse();
		assertThat(down.credential().report()).isEqualTo(VALID.report());
		assertThat(down.credential().watch()).isEqualTo(Watch.NONE.failed(LATER, LATER.plus(Duration.ofMinutes(15))));
		Reassessment again = check(down.credential(), VALID.unproven(), LATER.plusSeconds(900));
		assertThat(again.credential().watch().failures()).isEqualTo(2);
		assertThat(again.credential().watch().nextCheckAt()).isEqualTo(LATER.plusSeconds(900 + 1800));
		Watch back = check(again.credential(), VALID, LATER.plusSeconds(3000)).credential().watch();
		assertThat(back.failures()).isZero();
		assertThat(back.failedAt()).isNull();
		assertThat(back.pending()).isNull();
	}

	@Test
	void whatRestsOnALastGoodAnswerIsNoNewCheck() {
		ABadge old = VALID.with(Check.passed(Check.Name.STATUS, "not-revoked")
			.from(Check.Source.LAST_GOOD, ABadge.NOW.minusSeconds(60)));
		assertThat(check(VALID.listed(), old, LATER).reached()).isFalse();
		assertThat(check(VALID.listed(), old, LATER).credential().report().verifiedAt()).isEqualTo(ABadge.NOW);
		ABadge gone = VALID
			.with(Check.failed(Check.Name.STATUS, "revoked").from(Check.Source.LAST_GOOD, ABadge.NOW.minusSeconds(60)));
		assertThat(news(VALID, gone)).isEqualTo("revoked");
	}

	@Test
	void patienceEndsAfterAMonth() {
		ListedCredential before = VALID.listed();
		Instant almost = ABadge.NOW.plus(Duration.ofDays(30)).minusSeconds(1);
		assertThat(check(before, VALID.unproven(), almost).credential().report().outcome()).isEqualTo(Outcome.VALID);
		Reassessment lost = check(before, VALID.unproven(), almost.plusSeconds(1));
		assertThat(lost.credential().report().outcome()).isEqualTo(Outcome.INDETERMINATE);
		assertThat(lost.credential().watch().pending().reason()).isEqualTo("indeterminate");
		ListedCredential told = lost.credential().watched(lost.credential().watch().told());
		assertThat(check(told, VALID.unproven(), almost.plusSeconds(9_000)).credential().watch().pending()).isNull();
	}

	@Test
	void whatDoesNotHoldIsNotDoubtedForLackOfAnAnswer() {
		Instant late = ABadge.NOW.plus(Duration.ofDays(400));
		for (ABadge before : List.of(REVOKED, SUSPENDED, EXPIRED)) {
			assertThat(check(before.listed(), VALID.unproven(), late).credential().report().outcome())
				.isEqualTo(before.report().outcome());
		}
	}

	@Test
	void whatWasTakenBackIsNotMerelyExpiredBecauseItsStatusIsOutOfReach() {
		ABadge unclear = EXPIRED.with(Check.unknown(Check.Name.STATUS, "status-unreachable"));
		Reassessment kept = check(REVOKED.listed(), unclear, LATER);
		assertThat(kept.reached()).isFalse();
		assertThat(kept.credential().report().outcome()).isEqualTo(Outcome.REVOKED);
		assertThat(news(VALID, unclear)).isEqualTo("expired");
	}

	@Test
	void thatABadgeExpiresSoonIsSaidOnce() {
		ABadge ending = VALID.until(LATER.plus(Duration.ofDays(20)));
		Reassessment first = check(ending.listed(), ending, LATER);
		assertThat(first.credential().watch().pending().reason()).isEqualTo("expires-soon");
		ListedCredential told = first.credential().watched(first.credential().watch().told());
		assertThat(check(told, ending, LATER.plusSeconds(60)).credential().watch().pending()).isNull();
		ABadge prolonged = VALID.until(LATER.plus(Duration.ofDays(25)));
		assertThat(check(told, prolonged, LATER.plusSeconds(60)).credential().watch().pending().reason())
			.isEqualTo("expires-soon");
	}

	@Test
	void whoeverIsInterruptedBeforeTheLearnerIsToldIsDueAtOnce() {
		Watch watch = check(VALID.listed(), REVOKED, LATER).credential().watch();
		assertThat(watch.nextCheckAt()).isEqualTo(LATER);
		assertThat(watch.told().nextCheckAt()).isEqualTo(LATER.plus(Duration.ofDays(7)));
		assertThat(watch.told().pending()).isNull();
	}

}
