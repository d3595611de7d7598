package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShareTermsTest {

	private static final Instant NOW = AShare.NOW;

	private final Learner noor = ALearner.noor();

	@Test
	void aShareLastsThirtyDaysUnlessTheLearnerSaysOtherwise() {
		assertThat(ShareTerms.expiry(null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)));
	}

	@Test
	void anHourAndAYearAreTheLimits() {
		Instant hour = NOW.plus(Duration.ofHours(1));
		Instant year = NOW.plus(Duration.ofDays(366));

		assertThat(ShareTerms.expiry(hour, NOW)).isEqualTo(hour);
		assertThat(ShareTerms.expiry(year, NOW)).isEqualTo(year);
	}

	@Test
	void aFormThatLayFilledInForAMinuteStillHasItsHour() {
		assertThatCode(() -> ShareTerms.expiry(NOW.plus(Duration.ofMinutes(59)), NOW)).doesNotThrowAnyException();
	}

	@Test
	void shorterThanAnHourOrLongerThanAYearIsRefused() {
		assertRefused("share.expiry", () -> ShareTerms.expiry(NOW.plus(Duration.ofMinutes(50)), NOW));
		assertRefused("share.expiry", () -> ShareTerms.expiry(NOW.minusSeconds(1), NOW));
		assertRefused("share.expiry", () -> ShareTerms.expiry(NOW.plus(Duration.ofDays(367)), NOW));
	}

	@Test
	void theLearnersOwnBadgesMayBeSharedAlsoWhenTheyAreExpired() {
		ListedCredential expired = ABadge.valid().until(NOW.minusSeconds(1)).listed();

		assertThatCode(() -> ShareTerms.allow(AShare.badges("c1"), List.of(expired), this.noor))
			.doesNotThrowAnyException();
	}

	@Test
	void aBadgeOnSomebodyElsesAddressCannotBeSharedAsOnesOwn() {
		ListedCredential own = ABadge.valid().listed();
		ListedCredential pending = ABadge.valid().to("daan@thuis.example").listed();

		assertRefused("share.not-yours",
				() -> ShareTerms.allow(AShare.badges("c1", "c2"), List.of(own, pending), this.noor));
	}

	@Test
	void aBadgeWhoseClaimsAreHiddenIsNobodysToShare() {
		assertRefused("share.not-yours",
				() -> ShareTerms.allow(AShare.badges("c1"), List.of(ABadge.valid().forged().listed()), this.noor));
	}

	@Test
	void aBadgeThatIsNotInTheBackpackIsAMissingOne() {
		assertRefused("share.content-unknown",
				() -> ShareTerms.allow(AShare.badges("c1", "other"), List.of(ABadge.valid().listed()), this.noor));
	}

	@Test
	void aStackMayHaveLostSomeOfItsBadgesButNotAll() {
		ShareContent stack = new ShareContent.Stack("s1");

		assertThatCode(() -> ShareTerms.allow(stack, List.of(ABadge.valid().listed()), this.noor))
			.doesNotThrowAnyException();
		assertRefused("share.empty", () -> ShareTerms.allow(stack, List.of(), this.noor));
	}

	@Test
	void thereIsAnEndToWhatOnePageCanShow() {
		List<ListedCredential> many = IntStream.rangeClosed(0, ShareTerms.MOST_BADGES)
			.mapToObj((number) -> ABadge.valid().listed())
			.toList();

		assertRefused("share.too-many", () -> ShareTerms.allow(new ShareContent.Stack("s1"), many, this.noor));
	}

	private static void assertRefused(String code, ThrowingCallable wish) {
		assertThatExceptionOfType(Problem.class).isThrownBy(wish).satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(code);
		});
	}

}
