package nl.ransel.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Purpose.Sharing;
import nl.ransel.trust.RememberedRemote.Question;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers in MongoDB, for all copies of the service. Bounded: large answers are only
 * marked, one copy adds no more than an eighth of the whole between two sweeps, and a
 * sweep takes away what is over, then what ends soonest.
 */
@Component
class MongoSharedAnswers implements SharedAnswers {

	/** A list for 131,072 badges has some tens of kilobytes. */
	private static final int LARGEST = 256 * 1024;

	private static final int AT_ONCE = 500;

	/**
	 * The source is slower than a store that is well, and faster than one that is not.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final ReactiveMongoOperations mongo;

	private final Clock clock;

	private final long most;

	private final AtomicLong added = new AtomicLong();

	private final ConcurrentMap<Asked, Mono<Shared>> underWay = new ConcurrentHashMap<>();

	/**
	 * What is being looked up.
	 *
	 * @param known when it was answered as far as this copy knows, or null
	 */
	private record Asked(Question question, @Nullable Instant known) {
	}

	MongoSharedAnswers(ReactiveMongoOperations mongo, Clock clock, RemoteProperties properties) {
		this.mongo = mongo;
		this.clock = clock;
		this.most = properties.sharedCache().toBytes();
	}

	/** Badges on one page mostly name the same list, and ask at the same moment. */
	@Override
	public Mono<Shared> newerThan(Question question, @Nullable Instant known) {
		return Mono.defer(() -> this.underWay.computeIfAbsent(new Asked(question, known),
				(asked) -> found(question, known).doOnTerminate(() -> this.underWay.remove(asked)).cache()));
	}

	private Mono<Shared> found(Question question, @Nullable Instant known) {
		Criteria criteria = one(question).and("until").gt(this.clock.instant());
		if (known != null) {
			criteria = criteria.and("at").gt(known);
		}
		return this.mongo.findOne(Query.query(criteria), SharedAnswerDocument.class)
			.map((document) -> document.toShared(question.uri()))
			.timeout(PATIENCE)
			.onErrorComplete();
	}

	@Override
	public Mono<Void> tell(Question question, Answer answer) {
		if (question.purpose().sharing() == Sharing.NOTHING) {
			return Mono.empty();
		}
		boolean whole = question.purpose().sharing() == Sharing.WHOLE && answer.terms().share()
				&& answer.body().length <= LARGEST;
		SharedAnswerDocument document = SharedAnswerDocument.of(question, answer, whole);
		if (this.added.addAndGet(document.size()) > this.most / 8) {
			return Mono.empty();
		}
		Update update = Update.update("at", document.at())
			.set("digest", document.digest())
			.set("until", document.until())
			.set("size", document.size())
			.set("whole", document.whole());
		// a newer one that is there already makes this a duplicate, which is as it should
		// be
		return this.mongo
			.upsert(Query.query(one(question).and("at").lt(answer.at())), update, SharedAnswerDocument.class)
			.timeout(PATIENCE)
			.onErrorComplete()
			.then();
	}

	@Override
	public Mono<Void> forget(Question question) {
		return (question.purpose().sharing() == Sharing.NOTHING) ? Mono.empty()
				: this.mongo.remove(Query.query(one(question)), SharedAnswerDocument.class)
					.timeout(PATIENCE)
					.onErrorComplete()
					.then();
	}

	/** Every copy sweeps; sweeping twice does no harm. */
	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	Mono<Void> sweep() {
		return Mono.defer(() -> {
			this.added.set(0);
			return sweep(this.clock.instant());
		});
	}

	private Mono<Void> sweep(Instant now) {
		return this.mongo.remove(Query.query(Criteria.where("until").lt(now)), SharedAnswerDocument.class)
			.then(bytes(now))
			.filter((bytes) -> bytes > this.most)
			.flatMap((bytes) -> evict(now, bytes - this.most));
	}

	private Mono<Long> bytes(Instant now) {
		Aggregation sum = Aggregation.newAggregation(Aggregation.match(Criteria.where("until").gte(now)),
				Aggregation.group().sum("size").as("bytes"));
		return this.mongo.aggregate(sum, SharedAnswerDocument.class, Document.class)
			.next()
			.map((found) -> ((Number) found.get("bytes")).longValue());
	}

	private Mono<Void> evict(Instant now, long tooMany) {
		Query soonest = Query.query(Criteria.where("until").gte(now))
			.with(Sort.by(Sort.Direction.ASC, "until"))
			.limit(AT_ONCE);
		soonest.fields().exclude("whole");
		return this.mongo.find(soonest, SharedAnswerDocument.class)
			.collectList()
			.map((found) -> enough(found, tooMany))
			.flatMap((ids) -> this.mongo.remove(Query.query(Criteria.where("_id").in(ids)), SharedAnswerDocument.class))
			.then();
	}

	private static List<String> enough(List<SharedAnswerDocument> soonest, long tooMany) {
		List<String> ids = new ArrayList<>();
		long freed = 0;
		for (SharedAnswerDocument document : soonest) {
			if (freed < tooMany) {
				ids.add(document.id());
				freed += document.size();
			}
		}
		return ids;
	}

	private static Criteria one(Question question) {
		return Criteria.where("_id").is(AnswerDigest.of(question));
	}

}
