package nl.ransel.share;

import java.util.Locale;
import java.time.Duration;
import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpeningTest {

	private final ShareFixture fixture = new ShareFixture();

	@Test
	void whoHasTheLinkSeesTheBadgesVerifiedNow() {
		OpenedShare share = this.fixture.opened(this.fixture.shared(AShare.badges("c1")));

		assertThat(share.badges()).singleElement().satisfies((badge) -> {
			assertThat(badge.outcome()).isEqualTo(Outcome.VALID);
			assertThat(badge.credential().achievement().name()).isEqualTo("Kassa basis");
		});
		assertThat(share.worksUntil()).isEqualTo(ABadge.NOW.plus(Duration.ofDays(30)));
	}

	@Test
	void aBadgeThatWasRevokedSinceIsShownAsRevoked() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.now.put("c1", ABadge.valid().with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)));

		assertThat(this.fixture.opened(token).verdict().key()).isEqualTo("outcome.REVOKED");
	}

	@Test
	void aBadgeThatTurnsOutForgedSaysNothingAndHasNoPicture() {
		String token = this.fixture.shared(AShare.badges("c1"), Travels.NOTES);
		this.fixture.now.put("c1", ABadge.valid().forged());

		assertThat(this.fixture.opened(token).badges()).singleElement().satisfies((badge) -> {
			assertThat(badge.outcome()).isEqualTo(Outcome.INVALID);
			assertThat(badge.credential()).isNull();
			assertThat(badge.hasImage()).isFalse();
		});
	}

	@Test
	void aBadgeThatIsNoLongerTheirsIsNotShownAsTheirs() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.learners.put(ABadge.NOOR, ALearner.with(ABadge.NOOR, "noor@thuis.example"));

		assertThat(this.fixture.opened(token).badges()).singleElement().satisfies((badge) -> {
			assertThat(badge.outcome()).isEqualTo(Outcome.NOT_RECIPIENT);
			assertThat(badge.credential()).isNull();
			assertThat(badge.hasImage()).isFalse();
		});
		assertCode("share.image-unknown", () -> this.fixture.opening.image(token, 1, AReader.ON_PHONE).block());
	}

	@Test
	void aShareOfAStackFollowsTheStack() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));
		this.fixture.stack("s1", "Winkel", "c1");
		String token = this.fixture.shared(new ShareContent.Stack("s1"));

		this.fixture.stack("s1", "Winkel en horeca", "c2", "c1");

		assertThat(this.fixture.opened(token).title()).isEqualTo("Winkel en horeca");
		assertThat(names(token)).containsExactly("Horeca", "Kassa basis");
	}

	@Test
	void whatWasDeletedDisappears() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));
		String token = this.fixture.shared(AShare.badges("c1", "c2"));
		this.fixture.credentials.remove("c1");

		assertThat(names(token)).containsExactly("Horeca");
	}

	@Test
	void picturesKeepTheirNumberWhenAnotherBadgeIsDeleted() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));
		String token = this.fixture.shared(AShare.badges("c1", "c2"));
		this.fixture.credentials.remove("c1");
		int number = this.fixture.opened(token).badges().get(0).number();

		assertThat(this.fixture.opening.image(token, number, AReader.ON_PHONE).block().bytes()).asString()
			.isEqualTo("c2");
	}

	@Test
	void whenNothingIsLeftTheLinkHasEnded() {
		this.fixture.stack("s1", "Winkel", "c1");
		String stack = this.fixture.shared(new ShareContent.Stack("s1"));
		String badge = this.fixture.shared(AShare.badges("c1"));

		this.fixture.stacks.clear();
		this.fixture.credentials.clear();

		assertCode("share.ended", () -> this.fixture.opened(stack));
		assertCode("share.ended", () -> this.fixture.opened(badge));
	}

	@Test
	void aStackThatIsEmptyForNowStillOpens() {
		this.fixture.stack("s1", "Winkel", "c1");
		String token = this.fixture.shared(new ShareContent.Stack("s1"));
		this.fixture.stack("s1", "Winkel");

		assertThat(this.fixture.opened(token).badges()).isEmpty();
	}

	@Test
	void anEndedAndAnExpiredLinkAndTheirPicturesAreGone() {
		String ended = this.fixture.shared(AShare.badges("c1"));
		this.fixture.end(ended);
		String expired = this.fixture.shared(AShare.badges("c1"));
		this.fixture.time = ABadge.NOW.plus(Duration.ofDays(30));

		assertCode("share.ended", () -> this.fixture.opened(ended));
		assertCode("share.ended", () -> this.fixture.opened(expired));
		assertCode("share.ended", () -> this.fixture.opening.image(ended, 1, AReader.ON_PHONE).block());
		assertCode("share.ended", () -> this.fixture.opening.image(expired, 1, AReader.ON_PHONE).block());
	}

	@Test
	void whoEndsAShareWhileItIsBeingOpenedEndsItInTime() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.meanwhile = () -> this.fixture.end(token);

		assertCode("share.ended", () -> this.fixture.opened(token));
	}

	@Test
	void anAccountThatIsGoneSharesNothing() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.learners.remove(ABadge.NOOR);

		assertCode("share.ended", () -> this.fixture.opened(token));
	}

	@Test
	void aTokenNobodyMadeIsUnknownAndSoIsTheIdOfAShare() {
		String token = this.fixture.shared(AShare.badges("c1"));

		assertCode("share.unknown", () -> this.fixture.opened(AShare.token(99).value()));
		assertCode("share.unknown", () -> this.fixture.opened("x"));
		assertCode("share.unknown", () -> this.fixture.opened(new ShareToken(token).hash()));
	}

	@Test
	void theOwnerIsToldOfEveryVisit() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.told.clear();

		this.fixture.opened(token);
		Share share = this.fixture.share(token);

		assertThat(this.fixture.told).isEmpty();
		this.fixture.bell.answer().block();
		this.fixture.bell.answer().block();
		assertThat(this.fixture.told).containsExactly(ABadge.NOOR);
		assertThat(share.visits()).containsExactly(new Visit(ABadge.NOW, Client.PHONE));
	}

	@Test
	void theOwnersLogNamesAShareOnceADayHoweverManyLook() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.noted.clear();

		this.fixture.opened(token);
		this.fixture.time = ABadge.NOW.plusSeconds(1);
		this.fixture.opened(token);
		assertThat(this.fixture.noted).hasSize(1);

		this.fixture.time = ABadge.NOW.plus(Duration.ofDays(1));
		this.fixture.opened(token);
		assertThat(this.fixture.noted).hasSize(2);
		assertThat(this.fixture.share(token).views()).isEqualTo(3);
	}

	@Test
	void theOwnersOwnLookIsNotCounted() {
		String token = this.fixture.shared(AShare.badges("c1"));

		this.fixture.opening.open(token, new Reader(Client.COMPUTER, ABadge.NOOR, true, null, null)).block();

		assertThat(this.fixture.share(token).views()).isZero();
	}

	@Test
	void thereAreNoPicturesBeyondTheBadges() {
		String token = this.fixture.shared(AShare.badges("c1"));

		assertCode("share.image-unknown", () -> this.fixture.opening.image(token, 0, AReader.ON_PHONE).block());
		assertCode("share.image-unknown", () -> this.fixture.opening.image(token, 2, AReader.ON_PHONE).block());
	}

	private List<String> names(String token) {
		return this.fixture.opened(token)
			.badges()
			.stream()
			.map((badge) -> badge.credential().achievement().name())
			.toList();
	}

	private static void assertCode(String code, ThrowingCallable opening) {
		assertThatExceptionOfType(Problem.class).isThrownBy(opening)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

	@Test
	void progressIsCountedByWhatIsFoundNow() {
		this.fixture.pathways.put("winkel", """
				{"id":"winkel","version":1,"title":{"nl":"Winkel"},"publisher":{"name":"Bond"},
				 "requirement":{"id":"kassa","title":{"nl":"Afrekenen"},
				  "metBy":[{"achievement":"https://school.example/achievements/1"}]}}""");
		this.fixture.following("s1", "winkel", "c1");
		String told = this.fixture.shared(new ShareContent.Stack("s1"), Travels.PROGRESS);
		String silent = this.fixture.shared(new ShareContent.Stack("s1"), Travels.NOTES);

		assertThat(this.fixture.opened(told).progress().whole(Locale.ENGLISH).complete()).isTrue();
		assertThat(this.fixture.opened(silent).progress()).isNull();
		this.fixture.now.put("c1", ABadge.valid().with(Check.failed(Check.Name.STATUS, "revoked")));
		assertThat(this.fixture.opened(told).progress().whole(Locale.ENGLISH).have()).isZero();
	}

}
