package nl.ransel.backpack;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.mongodb.reactivestreams.client.MongoDatabase;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.reactivestreams.ReactiveStreamsMongoLockProvider;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * The lock of ShedLock in MongoDB. The library waits for the store, so it is called where
 * waiting is allowed; its own aspect for scheduled methods does not know of a Mono.
 */
@Component
class MongoRoundLock implements RoundLock {

	/** A copy that dies with the lock keeps the others waiting for no longer. */
	private static final Duration AT_MOST = Duration.ofMinutes(10);

	private static final Duration WORK_AT_MOST = Duration.ofMinutes(9);

	private final ReactiveMongoDatabaseFactory store;

	private final Clock clock;

	MongoRoundLock(ReactiveMongoDatabaseFactory store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	@Override
	public <T> Mono<T> holding(String round, Mono<T> work) {
		return Mono.usingWhen(taken(round), (lock) -> work.timeout(WORK_AT_MOST), MongoRoundLock::released);
	}

	private Mono<SimpleLock> taken(String round) {
		return this.store.getMongoDatabase()
			.flatMap((database) -> Mono.fromCallable(() -> take(database, round))
				.subscribeOn(Schedulers.boundedElastic()))
			.flatMap(Mono::justOrEmpty);
	}

	private Optional<SimpleLock> take(MongoDatabase database, String round) {
		return new ReactiveStreamsMongoLockProvider(database)
			.lock(new LockConfiguration(this.clock.instant(), round, AT_MOST, Duration.ZERO));
	}

	private static Mono<Void> released(SimpleLock lock) {
		return Mono.<Void>fromRunnable(lock::unlock).subscribeOn(Schedulers.boundedElastic());
	}

}
