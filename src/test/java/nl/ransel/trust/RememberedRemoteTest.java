package nl.ransel.trust;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

	private final Ticking clock = new Ticking();

	private final AtomicInteger asked = new AtomicInteger();

	private @Nullable Duration keepFor;

	private int status = 200;

	private boolean down;

	private int size = 2;

	private final Remote remote = new RememberedRemote(this::outside, this.clock, 20_000);

	private Mono<Fetched> outside(URI uri, Purpose purpose) {
		return Mono.fromCallable(() -> {
			this.asked.incrementAndGet();
			return this.down ? new Unreachable(uri, Reason.TIMEOUT, this.clock.instant()) : new Answer(uri, uri,
					this.status, "", new byte[this.size], Source.LIVE, this.clock.instant(), this.keepFor);
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
		assertSource(Purpose.KEY, Source.CACHED);
		this.clock.pass(Duration.ofHours(2));
		assertThat(fetch(URL, Purpose.KEY)).isInstanceOf(Unreachable.class);
	}

	@Test
	void aStatusIsNeverOlderThanFiveMinutes() {
		assertSource(Purpose.STATUS, Source.LIVE);
		this.down = true;
		this.clock.pass(Duration.ofMinutes(4));
		assertSource(Purpose.STATUS, Source.CACHED);
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
		shared.fetch(URL, Purpose.STATUS).block();
		assertThat(errands).hasValue(2);
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

	/** A clock that a test moves on. */
	private static final class Ticking extends Clock {

		private Instant now = Instant.parse("2026-06-01T12:00:00Z");

		void pass(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
