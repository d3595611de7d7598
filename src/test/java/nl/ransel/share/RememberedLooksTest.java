package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.LearnerEvents.Topic;
import nl.ransel.share.Look.Form;
import nl.ransel.share.Look.Kind;
import nl.ransel.trust.Freshness;
import nl.ransel.trust.Purpose;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What readers a few seconds apart get, with a clock that stands still. */
class RememberedLooksTest {

	private static final Form DUTCH = new Form(Kind.PAGE, "nl", Packing.PLAIN);

	private final ShareFixture fixture = new ShareFixture();

	@Test
	void theNextReaderGetsTheSameSaysWhenItWasCheckedAndIsCounted() {
		String token = this.fixture.shared(AShare.badges("c1"));
		String first = read(token);
		later(Duration.ofSeconds(9));

		assertThat(read(token)).isEqualTo(first).contains(ABadge.NOW.toString());
		assertThat(this.fixture.verified).isEqualTo(1);
		assertThat(this.fixture.share(token).visits()).containsExactly(new Visit(ABadge.NOW, Client.PHONE),
				new Visit(ABadge.NOW.plusSeconds(9), Client.PHONE));
	}

	@Test
	void afterTenSecondsEverythingIsVerifiedAnew() {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		later(Look.LASTS);
		this.fixture.now.put("c1", ABadge.valid().with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)));

		assertThat(read(token)).contains("REVOKED", ABadge.NOW.plus(Look.LASTS).toString());
	}

	@Test
	void whatABadgeDeletedOrItsNoteChangedShowsToTheNextReader() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"), "Mijn eerste");
		String token = this.fixture.shared(AShare.badges("c1", "c2"), Travels.NOTES);
		assertThat(read(token)).contains("Kassa basis", "Horeca", "Mijn eerste");

		this.fixture.credentials.remove("c1");
		changed(Topic.BACKPACK);
		assertThat(read(token)).contains("Horeca").doesNotContain("Kassa");

		this.fixture.keep("c2", ABadge.valid().named("Horeca"), "Mijn tweede");
		changed(Topic.BACKPACK);
		assertThat(read(token)).contains("Mijn tweede").doesNotContain("eerste");
	}

	@Test
	void whatIsNewOnAStackOrInAnotherOrderShowsToTheNextReader() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));
		this.fixture.stack("s1", "Winkel", "c1", "c2");
		String token = this.fixture.shared(new ShareContent.Stack("s1"));
		assertThat(read(token)).containsSubsequence("Winkel", "Kassa basis", "Horeca");

		this.fixture.stack("s1", "Winkel en horeca", "c2", "c1");
		changed(Topic.STACKS);
		assertThat(read(token)).containsSubsequence("Winkel en horeca", "Horeca", "Kassa basis");
	}

	@Test
	void aLearnerOfAnotherNameOrAddressIsCalledSoByTheNextPage() {
		String token = this.fixture.shared(AShare.badges("c1"), Travels.NAME);
		assertThat(read(token)).contains("Kassa basis");

		this.fixture.learners.put(ABadge.NOOR, ALearner.with(ABadge.NOOR, "noor@thuis.example"));
		changed(Topic.ACCOUNT);
		assertThat(read(token)).contains("NOT_RECIPIENT").doesNotContain("Kassa");
	}

	@Test
	void aVerdictThatTheWatchFoundChangedShowsToTheNextReader() {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		this.fixture.now.put("c1", ABadge.valid().with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)));
		changed(Topic.BACKPACK);

		assertThat(read(token)).contains("REVOKED");
	}

	@ParameterizedTest
	@EnumSource(value = Topic.class, names = { "AWARDS", "SHARES", "ACTIVITY" })
	void whatNoPageShowsLeavesItAsItWas(Topic topic) {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		changed(topic);
		read(token);

		assertThat(this.fixture.verified).isEqualTo(1);
	}

	@Test
	void aChangeWhileItIsLookedUpIsNotMissed() {
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.meanwhile = () -> changed(Topic.BACKPACK);
		read(token);
		this.fixture.meanwhile = () -> {
		};
		read(token);
		read(token);

		assertThat(this.fixture.verified).isEqualTo(2);
	}

	@Test
	void whatACopyRemembersIsWorthNothingOnceAnotherCopyChangedIt() {
		ShareFixture.Copy other = this.fixture.another();
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));
		String token = this.fixture.shared(AShare.badges("c1", "c2"));
		read(this.fixture.one, token);
		read(other, token);
		read(other, token);
		assertThat(this.fixture.verified).isEqualTo(4);

		this.fixture.credentials.remove("c1");
		changed(Topic.BACKPACK);
		assertThat(read(other, token)).doesNotContain("Kassa");
		assertThat(read(this.fixture.one, token)).doesNotContain("Kassa");
		assertThat(this.fixture.share(token).views()).isEqualTo(5);
	}

	@Test
	void aListThatThisCopyWasGivenAnewCountsAtOnce() {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		later(Duration.ofMillis(1));
		asksAnew(this.fixture.one);
		read(token);

		assertThat(this.fixture.verified).isEqualTo(2);
	}

	@Test
	void aListThatAnotherCopyWasGivenAnewCountsWithinASecond() {
		ShareFixture.Copy other = this.fixture.another();
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		later(Duration.ofMillis(1));
		asksAnew(other);
		later(RememberedLooks.COMPARED_EVERY);
		read(token);

		assertThat(this.fixture.verified).isEqualTo(2);
	}

	@Test
	void nothingIsShownLongerThanTheListItRestsOnIsFresh() {
		this.fixture.listed = Duration.ofSeconds(3);
		String token = this.fixture.shared(AShare.badges("c1"));
		assertLasts(Duration.ofMillis(2_999), token);
	}

	@Test
	void whatRestsOnAListThatCannotBeHadIsVerifiedEachTime() {
		this.fixture.listed = null;
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		read(token);

		assertThat(this.fixture.verified).isEqualTo(2);
	}

	@Test
	void aBadgeThatEndsOrBeginsDoesSoToTheSecond() {
		this.fixture.keep("c2", ABadge.valid().until(ABadge.NOW.plusSeconds(4)));
		this.fixture.keep("c3", ABadge.valid().from(ABadge.NOW.plusSeconds(4).plus(Duration.ofMinutes(2))));
		for (String badge : List.of("c2", "c3")) {
			this.fixture.time = ABadge.NOW;
			String token = this.fixture.shared(AShare.badges(badge));
			assertLasts(Duration.ofMillis(3_999), token);
		}
	}

	@Test
	void aShareThatEndedOrExpiredIsGoneWhateverIsRemembered() {
		String ended = this.fixture.shared(AShare.badges("c1"));
		String expired = this.fixture.shared(AShare.badges("c1"));
		read(ended);
		this.fixture.end(ended);
		this.fixture.time = AShare.EXPIRY.minusSeconds(1);
		read(expired);
		this.fixture.time = AShare.EXPIRY;

		assertCode("share.ended", () -> read(ended));
		assertCode("share.ended", () -> read(expired));
		assertThat(this.fixture.share(expired).views()).isEqualTo(1);
	}

	@Test
	void theOldLinkOfARenewedShareShowsNothing() {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		Share renewed = this.fixture.sharing.renew(ABadge.NOOR, this.fixture.share(token).id()).block();

		assertCode("share.ended", () -> read(token));
		assertThat(read(this.fixture.token(renewed))).contains("Kassa basis");
	}

	@Test
	void ofManyReadersAtOnceNoMoreGetInThanMay() {
		String token = this.fixture.shared(AWish.forViews(3));
		read(token);
		long in = Flux.range(0, 12)
			.flatMap((number) -> this.fixture.opening.open(token, AReader.ON_PHONE)
				.subscribeOn(Schedulers.boundedElastic())
				.map((opened) -> 1)
				.onErrorReturn(Problem.class, 0))
			.reduce(0, Integer::sum)
			.block();

		assertThat(in).isEqualTo(2);
		assertThat(this.fixture.share(token).views()).isEqualTo(3);
	}

	@Test
	void whoMustGiveACodeMustAlsoWhenSomebodyJustDid() {
		String token = this.fixture.shared(AWish.withCode("kaas plank 7"));
		this.fixture.looks.written(this.fixture.opening
			.open(token, new Reader(Client.PHONE, null, false, null, AccessCode.typed("kaas plank 7")))
			.block()
			.look(), DUTCH, RememberedLooksTest::text);

		assertCode("share.code-needed", () -> read(token));
		assertThat(this.fixture.share(token).views()).isEqualTo(1);
	}

	@Test
	void theOwnersOwnLookAndAStepOnThePageAreNotCounted() {
		String token = this.fixture.shared(AShare.badges("c1"));
		read(token);
		this.fixture.opening.open(token, new Reader(Client.COMPUTER, ABadge.NOOR, false, null, null)).block();
		this.fixture.opening.open(token, new Reader(Client.PHONE, null, true, null, null)).block();

		assertThat(this.fixture.share(token).views()).isEqualTo(1);
		assertThat(this.fixture.verified).isEqualTo(1);
	}

	@Test
	void theLogNamesAShareOnceADayAlsoWhenTheDayTurnsBetweenTwoReaders() {
		this.fixture.time = Instant.parse("2026-11-24T23:59:58Z");
		String token = this.fixture.shared(AShare.badges("c1"));
		this.fixture.noted.clear();
		read(token);
		later(Duration.ofSeconds(1));
		read(token);
		assertThat(this.fixture.noted).hasSize(1);

		later(Duration.ofSeconds(1));
		read(token);
		later(Duration.ofSeconds(1));
		read(token);
		assertThat(this.fixture.noted).hasSize(2);
		assertThat(this.fixture.verified).isEqualTo(1);
	}

	@Test
	void eachLanguageAndFormIsWrittenOnceFromTheSameLook() {
		String token = this.fixture.shared(AShare.badges("c1"));
		Look look = this.fixture.opening.open(token, AReader.ON_PHONE).block().look();
		byte[] dutch = this.fixture.looks.written(look, DUTCH, (shown) -> new byte[] { 1 });
		Look again = this.fixture.opening.open(token, AReader.ON_PHONE).block().look();

		assertThat(this.fixture.looks.written(again, DUTCH, (shown) -> new byte[] { 2 })).isSameAs(dutch);
		assertThat(this.fixture.looks.written(again, new Form(Kind.PAGE, "en", Packing.PLAIN),
				(shown) -> new byte[] { 3 }))
			.containsExactly(3);
		assertThat(this.fixture.looks.written(again, new Form(Kind.DATA, "nl", Packing.PLAIN),
				(shown) -> new byte[] { 4 }))
			.containsExactly(4);
		assertThat(this.fixture.verified).isEqualTo(1);
	}

	@Test
	void theFilesAreNotRememberedSoWhoWantsThemHasThemVerified() {
		String token = this.fixture.shared(AShare.badges("c1"), Travels.values());
		read(token);
		Opened again = this.fixture.opening.open(token, AReader.ON_PHONE).block();
		assertThat(this.fixture.verified).isEqualTo(1);
		assertThat(again.shown().badges()).extracting(ShownBadge::original).containsOnlyNulls();

		this.fixture.opening.openWithFiles(token, AReader.ON_PHONE).block();
		assertThat(this.fixture.verified).isEqualTo(2);
	}

	@Test
	void whatIsOverIsForgottenThoughNobodyAsks() {
		read(this.fixture.shared(AShare.badges("c1")));
		later(Look.LASTS.minusMillis(1));
		this.fixture.looks.sweep();
		assertThat(this.fixture.looks.bytes()).isPositive();

		later(Duration.ofMillis(1));
		this.fixture.looks.sweep();
		assertThat(this.fixture.looks.bytes()).isZero();
	}

	@Test
	void howMuchIsRememberedHasABound() {
		List<String> tokens = IntStream.range(0, 40)
			.mapToObj((number) -> this.fixture.shared(AShare.badges("c1")))
			.toList();
		for (String token : tokens) {
			Look look = this.fixture.opening.open(token, AReader.ON_PHONE).block().look();
			this.fixture.looks.written(look, DUTCH, (shown) -> new byte[500_000]);
		}
		assertThat(this.fixture.looks.bytes()).isPositive().isLessThanOrEqualTo(RememberedLooks.MOST);

		read(tokens.get(39));
		assertThat(this.fixture.verified).isEqualTo(40);
		read(tokens.get(0));
		assertThat(this.fixture.verified).isEqualTo(41);
	}

	@Test
	void looksThatGrowWithEachFormStayWithinThatBound() {
		List<Look> looks = IntStream.range(0, 8)
			.mapToObj((number) -> this.fixture.shared(AShare.badges("c1")))
			.map((token) -> this.fixture.opening.open(token, AReader.ON_PHONE).block().look())
			.toList();
		for (Kind kind : Kind.values()) {
			for (String language : List.of("nl", "en")) {
				looks.forEach((look) -> this.fixture.looks.written(look, new Form(kind, language, Packing.PLAIN),
						(shown) -> new byte[650_000]));
			}
		}

		assertThat(this.fixture.looks.bytes()).isLessThanOrEqualTo(RememberedLooks.MOST);
	}

	/** Whoever checks one badge again has its list asked for. */
	private void asksAnew(ShareFixture.Copy copy) {
		copy.remote().fetch(ShareFixture.LIST, Purpose.STATUS).contextWrite(Freshness.since(this.fixture.time)).block();
	}

	private void changed(Topic topic) {
		this.fixture.revising.changed(ABadge.NOOR, topic).block();
	}

	/** For so long and not a millisecond more. */
	private void assertLasts(Duration time, String token) {
		this.fixture.verified = 0;
		read(token);
		later(time);
		read(token);
		assertThat(this.fixture.verified).isEqualTo(1);
		later(Duration.ofMillis(1));
		read(token);
		assertThat(this.fixture.verified).isEqualTo(2);
	}

	private void later(Duration time) {
		this.fixture.time = this.fixture.time.plus(time);
	}

	private String read(String token) {
		return read(this.fixture.one, token);
	}

	private static String read(ShareFixture.Copy copy, String token) {
		Look look = copy.opening().open(token, AReader.ON_PHONE).block().look();
		return new String(copy.looks().written(look, DUTCH, RememberedLooksTest::text), StandardCharsets.UTF_8);
	}

	private static byte[] text(OpenedShare share) {
		return Stream
			.concat(Stream.of(share.openedAt(), share.ownerName(), share.title()),
					share.badges().stream().flatMap(RememberedLooksTest::words))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining("\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Stream<Object> words(ShownBadge badge) {
		return Stream.of(badge.outcome(), (badge.credential() != null) ? badge.credential().achievement().name() : "",
				(badge.note() != null) ? badge.note() : "");
	}

	private static void assertCode(String code, ThrowingCallable opening) {
		assertThatExceptionOfType(Problem.class).isThrownBy(opening)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
