package nl.ransel.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.credential.Check.Source;
import nl.ransel.testing.RanselTest;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Reason;
import nl.ransel.trust.Fetched.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Two copies of the service with a memory each, and the store between them. */
@RanselTest
class CopiesShareAnswersTest {

	private final URI url = URI.create("https://school.example/" + UUID.randomUUID());

	private final TickingClock clock = new TickingClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

	private final AtomicInteger asked = new AtomicInteger();

	private final ReactiveMongoOperations mongo;

	private final MongoSharedAnswers store;

	private final Remote one;

	private final Remote other;

	private String says = "{\"a\": 1}";

	private @Nullable Duration keepFor = Duration.ofMinutes(5);

	private @Nullable Terms terms;

	private boolean down;

	CopiesShareAnswersTest(@Autowired ReactiveMongoOperations mongo) {
		this.mongo = mongo;
		this.store = store(DataSize.ofMegabytes(64));
		this.one = copy();
		this.other = copy();
	}

	private MongoSharedAnswers store(DataSize most) {
		RemoteProperties usual = RemoteProperties.of(true, Duration.ofSeconds(5));
		return new MongoSharedAnswers(this.mongo, this.clock,
				new RemoteProperties(true, usual.ports(), usual.timeout(), usual.maxBody(), usual.cache(), most));
	}

	private Remote copy() {
		return new RememberedRemote(this::outside, this.store, this.clock, new AnswerStore(10_000_000),
				Schedulers.immediate(), new SimpleMeterRegistry());
	}

	private Mono<Fetched> outside(URI uri, Purpose purpose) {
		return Mono.fromCallable(() -> {
			this.asked.incrementAndGet();
			return this.down ? new Unreachable(uri, Reason.TIMEOUT, this.clock.instant())
					: new Answer(uri, uri, 200, "application/json", this.says.getBytes(StandardCharsets.UTF_8),
							Source.LIVE, this.clock.instant(), this.keepFor,
							(this.terms != null) ? this.terms : Terms.of(this.keepFor));
		});
	}

	private Answer fetch(Remote copy, Purpose purpose) {
		return (Answer) copy.fetch(this.url, purpose).block();
	}

	@Test
	void whatOneFetchedTheOtherFinds() {
		Answer first = fetch(this.one, Purpose.KEY);
		Answer second = fetch(this.other, Purpose.KEY);
		assertThat(this.asked).hasValue(1);
		assertThat(second.source()).isEqualTo(Source.CACHED);
		assertThat(second.at()).isEqualTo(first.at());
		assertThat(second).usingRecursiveComparison().ignoringFields("source").isEqualTo(first);
	}

	@Test
	void whatOneWasToldAnewCountsForTheOtherAtOnce() {
		fetch(this.one, Purpose.STATUS);
		fetch(this.other, Purpose.STATUS);
		this.clock.pass(Duration.ofSeconds(10));
		this.says = "{\"revoked\": true}";
		this.one.fetch(this.url, Purpose.STATUS).contextWrite(Freshness.since(this.clock.instant())).block();
		assertThat(fetch(this.other, Purpose.STATUS).body()).asString().isEqualTo(this.says);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void whatIsAboutOnePersonIsOnlyMarked() {
		fetch(this.one, Purpose.ASSERTION);
		fetch(this.other, Purpose.ASSERTION);
		assertThat(this.asked).hasValue(2);
		assertThat(stored(Purpose.ASSERTION).whole()).isNull();
		assertThat(stored(Purpose.ASSERTION).toString()).doesNotContain(this.url.getHost());
	}

	@Test
	void whoSeesThatAHostedBadgeChangedMakesTheOtherAskAgain() {
		fetch(this.one, Purpose.ASSERTION);
		fetch(this.other, Purpose.ASSERTION);
		this.clock.pass(Duration.ofSeconds(10));
		this.one.fetch(this.url, Purpose.ASSERTION).contextWrite(Freshness.since(this.clock.instant())).block();
		assertThat(fetch(this.other, Purpose.ASSERTION).source()).isEqualTo(Source.CACHED);
		this.clock.pass(Duration.ofSeconds(10));
		this.says = "{\"revoked\": true}";
		this.one.fetch(this.url, Purpose.ASSERTION).contextWrite(Freshness.since(this.clock.instant())).block();
		int before = this.asked.get();
		this.down = true;
		assertThat(this.other.fetch(this.url, Purpose.ASSERTION).block()).isInstanceOf(Unreachable.class);
		assertThat(this.asked).hasValue(before + 1);
	}

	@Test
	void aCopyThatStartsFreshHasTheLastGoodAnswerOfTheOthers() {
		fetch(this.one, Purpose.KEY);
		this.clock.pass(Duration.ofHours(2));
		this.down = true;
		assertThat(fetch(copy(), Purpose.KEY).source()).isEqualTo(Source.LAST_GOOD);
	}

	@Test
	void whatIsOverIsIgnoredAndSweptAway() {
		fetch(this.one, Purpose.STATUS);
		this.clock.pass(Duration.ofMinutes(6));
		this.down = true;
		assertThat(copy().fetch(this.url, Purpose.STATUS).block()).isInstanceOf(Unreachable.class);
		this.store.sweep().block();
		assertThat(stored(Purpose.STATUS)).isNull();
	}

	@Test
	void whatMayNotBeRememberedIsNotShared() {
		fetch(this.one, Purpose.KEY);
		this.clock.pass(Duration.ofMinutes(6));
		this.keepFor = Duration.ZERO;
		fetch(this.one, Purpose.KEY);
		assertThat(stored(Purpose.KEY)).isNull();
	}

	@Test
	void whatIsPrivateOrLargeIsOnlyMarked() {
		this.terms = new Terms(null, null, true, true, false);
		fetch(this.one, Purpose.KEY);
		assertThat(stored(Purpose.KEY).whole()).isNull();
		this.terms = null;
		this.says = "x".repeat(300_000);
		fetch(this.one, Purpose.STATUS);
		assertThat(stored(Purpose.STATUS).whole()).isNull();
	}

	@Test
	void anOlderAnswerNeverTakesThePlaceOfANewerOne() {
		Answer old = fetch(this.one, Purpose.STATUS);
		this.clock.pass(Duration.ofMinutes(6));
		this.says = "{\"revoked\": true}";
		fetch(this.one, Purpose.STATUS);
		this.store.tell(new RememberedRemote.Question(this.url, Purpose.STATUS), old).block();
		assertThat(stored(Purpose.STATUS).digest()).isEqualTo(AnswerDigest.of(fetch(this.one, Purpose.STATUS)));
	}

	@Test
	void oneCopyCannotFillTheStoreBetweenTwoSweeps() {
		MongoSharedAnswers small = store(DataSize.ofKilobytes(8));
		small.tell(question("/a"), answer(800)).block();
		small.tell(question("/b"), answer(800)).block();
		assertThat(document(question("/a"))).isNull();
		small.tell(question("/c"), answer(100)).block();
		assertThat(document(question("/c"))).isNull();
		small.sweep().block();
		small.tell(question("/c"), answer(100)).block();
		assertThat(document(question("/c"))).isNotNull();
	}

	private Answer answer(int size) {
		return new Answer(this.url, this.url, 200, "", new byte[size], Source.LIVE, this.clock.instant(), this.keepFor);
	}

	private RememberedRemote.Question question(String path) {
		return new RememberedRemote.Question(this.url.resolve(this.url.getPath() + path), Purpose.KEY);
	}

	private @Nullable SharedAnswerDocument stored(Purpose purpose) {
		return document(new RememberedRemote.Question(this.url, purpose));
	}

	private @Nullable SharedAnswerDocument document(RememberedRemote.Question question) {
		return this.mongo
			.findOne(Query.query(Criteria.where("_id").is(AnswerDigest.of(question))), SharedAnswerDocument.class)
			.block();
	}

}
