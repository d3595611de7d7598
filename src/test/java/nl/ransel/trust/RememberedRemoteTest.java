package nl.ransel.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import nl.ransel.credential.Check.Source;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Reason;
import nl.ransel.trust.Fetched.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedRemoteTest {

	private static final URI URL = URI.create("https://veenland.example/x");

	private final TickingClock clock = new TickingClock();

	private final AtomicInteger asked = new AtomicInteger();

	private @Nullable Duration keepFor;

	private int status = 200;

	private boolean down;

	private Reason reason = Reason.TIMEOUT;

	private @Nullable Duration retryAfter;

	private @Nullable Terms terms;

	private int size = 2;

	private final Remote remote = new RememberedRemote(this::outside, this.clock, 20_000);

	private Mono<Fetched> outside(URI uri, Purpose purpose) {
		return Mono.fromCallable(() -> {
			this.asked.incrementAndGet();
			return this.down ? new Unreachable(uri, this.reason, this.clock.instant(), this.retryAfter)
					: new Answer(uri, uri, this.status, "", new byte[this.size], Source.LIVE, this.clock.instant(),
							this.keepFor, (this.terms != null) ? this.terms : Terms.of(this.keepFor));
		});
	}

	private Fetched fetch(URI uri, Purpose purpose) {
		return this.remote.fetch(uri, purpose).block();
	}

	private void assertSource(Purpose purpose, Source source) {
		assertThat(fetch(URL, purpose)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.source()).isEqualTo(source));
	}

	@Test
	void aFreshAnswerIsRememberedAndSaysSo() {
		Instant first = this.clock.instant();
		assertSource(Purpose.KEY, Source.LIVE);
		this.clock.pass(Duration.ofSeconds(20));
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOfSatisfying(Answer.class, (answer) -> {
			assertThat(answer.source()).isEqualTo(Source.CACHED);
			assertThat(answer.at()).isEqualTo(first);
		});
		this.clock.pass(Duration.ofSeconds(20));
		assertSource(Purpose.KEY, Source.LIVE);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void itsSourceSaysHowLongUpToALimit() {
		this.keepFor = Duration.ofDays(365);
		assertSource(Purpose.STATUS, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(4));
		assertSource(Purpose.STATUS, Source.CACHED);
		this.clock.pass(Duration.ofMinutes(2));
		assertSource(Purpose.STATUS, Source.LIVE);
	}

	@Test
	void whatMustNotBeKeptIsNotKept() {
		this.keepFor = Duration.ZERO;
		assertSource(Purpose.KEY, Source.LIVE);
		assertSource(Purpose.KEY, Source.LIVE);
		this.down = true;
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	@Test
	void badgesAreAlwaysFetchedAnew() {
		this.keepFor = Duration.ofHours(1);
		assertSource(Purpose.BADGE, Source.LIVE);
		assertSource(Purpose.BADGE, Source.LIVE);
	}

	@Test
	void theLastGoodAnswerStandsInForASourceThatIsDown() {
		assertSource(Purpose.KEY, Source.LIVE);
		this.down = true;
		this.clock.pass(Duration.ofHours(23));
		assertSource(Purpose.KEY, Source.LAST_GOOD);
		this.clock.pass(Duration.ofHours(2));
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	@Test
	void aStatusIsNeverOlderThanFiveMinutes() {
		assertSource(Purpose.STATUS, Source.LIVE);
		this.down = true;
		this.clock.pass(Duration.ofMinutes(4));
		assertSource(Purpose.STATUS, Source.LAST_GOOD);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(fetch(URL, Purpose.STATUS)).isInstanceOf(Unreachable.class);
	}

	@Test
	void whatWasGoodBeforeDoesNotHideThatItIsGone() {
		assertSource(Purpose.PROFILE, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(2));
		this.status = 410;
		assertThat(fetch(URL, Purpose.PROFILE)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.absent()).isTrue());
		this.down = true;
		this.clock.pass(Duration.ofMinutes(2));
		assertThat(fetch(URL, Purpose.PROFILE)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.absent()).isTrue());
	}

	@Test
	void whoAskTheSameAtOnceShareOneErrand() {
		Sinks.One<Fetched> slow = Sinks.one();
		AtomicInteger errands = new AtomicInteger();
		Remote shared = new RememberedRemote((uri, purpose) -> {
			errands.incrementAndGet();
			return slow.asMono();
		}, this.clock, 20_000);
		var both = Mono.zip(shared.fetch(URL, Purpose.STATUS), shared.fetch(URL, Purpose.STATUS)).toFuture();
		slow.tryEmitValue(new Unreachable(URL, Reason.TIMEOUT, this.clock.instant()));
		assertThat(both.join().getT1()).isSameAs(both.join().getT2());
		assertThat(errands).hasValue(1);
		this.clock.pass(Duration.ofSeconds(1));
		shared.fetch(URL, Purpose.STATUS).block();
		assertThat(errands).hasValue(2);
	}

	@Test
	void whoAsksAfterTheAnswerAsksAnew() {
		this.remote.fetch(URL, Purpose.BADGE).flatMap((first) -> this.remote.fetch(URL, Purpose.BADGE)).block();
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void whoGivesUpDoesNotTakeTheErrandFromOthers() {
		Sinks.One<Fetched> slow = Sinks.one();
		Remote shared = new RememberedRemote((uri, purpose) -> slow.asMono(), this.clock, 20_000);
		var leaves = shared.fetch(URL, Purpose.STATUS).subscribe();
		var stays = shared.fetch(URL, Purpose.STATUS).toFuture();
		leaves.dispose();
		slow.tryEmitValue(new Unreachable(URL, Reason.TIMEOUT, this.clock.instant()));
		assertThat(stays.join()).isInstanceOf(Unreachable.class);
	}

	@Test
	void whatWasLongestUnusedIsForgottenFirst() {
		this.size = 9_000;
		URI other = URI.create("https://veenland.example/y");
		URI third = URI.create("https://veenland.example/z");
		fetch(URL, Purpose.KEY);
		fetch(other, Purpose.KEY);
		fetch(URL, Purpose.KEY);
		fetch(third, Purpose.KEY);
		assertThat(this.asked).hasValue(3);
		assertSource(Purpose.KEY, Source.CACHED);
		fetch(other, Purpose.KEY);
		assertThat(this.asked).hasValue(4);
	}

	@Test
	void whatFailedIsLeftAloneForAWhileAndThenTwiceAsLong() {
		this.down = true;
		fetch(URL, Purpose.KEY);
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOfSatisfying(Unreachable.class,
				(failure) -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT));
		assertThat(this.asked).hasValue(1);
		this.clock.pass(Duration.ofSeconds(1));
		fetch(URL, Purpose.KEY);
		assertThat(this.asked).hasValue(2);
		this.clock.pass(Duration.ofSeconds(1));
		fetch(URL, Purpose.KEY);
		assertThat(this.asked).hasValue(2);
		this.clock.pass(Duration.ofSeconds(1));
		this.down = false;
		assertSource(Purpose.KEY, Source.LIVE);
	}

	@Test
	void oneAddressThatFailsDoesNotSilenceItsHost() {
		this.down = true;
		fetch(URL, Purpose.KEY);
		this.down = false;
		assertThat(fetch(URL.resolve("/other"), Purpose.KEY)).isInstanceOf(Answer.class);
	}

	@Test
	void aHostThatCannotBeReachedIsLeftAloneAsAWhole() {
		this.down = true;
		this.reason = Reason.NO_CONNECTION;
		fetch(URL, Purpose.KEY);
		assertThat(fetch(URL.resolve("/other"), Purpose.STATUS)).isInstanceOf(Unreachable.class);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void whoAsksToBeLeftAloneIsLeftAloneEvenByWhoIsInAHurry() {
		this.down = true;
		this.reason = Reason.TOO_OFTEN;
		this.retryAfter = Duration.ofMinutes(5);
		fetch(URL, Purpose.KEY);
		this.clock.pass(Duration.ofMinutes(4));
		afresh(Purpose.KEY);
		assertThat(this.asked).hasValue(1);
		this.clock.pass(Duration.ofMinutes(1));
		afresh(Purpose.KEY);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void nobodyIsLeftAloneForHours() {
		this.down = true;
		this.reason = Reason.TOO_OFTEN;
		this.retryAfter = Duration.ofDays(1);
		fetch(URL, Purpose.KEY);
		this.clock.pass(Duration.ofMinutes(10));
		this.down = false;
		assertSource(Purpose.KEY, Source.LIVE);
	}

	@Test
	void whoWantsToKnowAnewIsNotPutOffWithWhatIsRemembered() {
		this.keepFor = Duration.ofMinutes(5);
		assertSource(Purpose.STATUS, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(afresh(Purpose.STATUS)).isInstanceOfSatisfying(Answer.class,
				(answer) -> assertThat(answer.at()).isEqualTo(this.clock.instant()));
		assertSource(Purpose.STATUS, Source.CACHED);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void whatNoVerdictOfTodayRestsOnIsRememberedAllTheSame() {
		assertSource(Purpose.CONTEXT, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(1));
		afresh(Purpose.CONTEXT);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void whatItsSourceNoLongerWantsRememberedIsForgotten() {
		assertSource(Purpose.KEY, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(1));
		this.keepFor = Duration.ZERO;
		assertSource(Purpose.KEY, Source.LIVE);
		this.clock.pass(Duration.ofMinutes(1));
		this.down = true;
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	@Test
	void whatMustBeAskedAfterIsKeptButNeverStandsIn() {
		this.terms = new Terms("\"1\"", null, true, false, true);
		this.keepFor = Duration.ofMinutes(1);
		assertSource(Purpose.KEY, Source.LIVE);
		assertSource(Purpose.KEY, Source.CACHED);
		this.clock.pass(Duration.ofMinutes(2));
		this.down = true;
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	private Fetched afresh(Purpose purpose) {
		return this.remote.fetch(URL, purpose).contextWrite(Freshness.since(this.clock.instant())).block();
	}

}
