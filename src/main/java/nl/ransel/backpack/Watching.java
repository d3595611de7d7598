package nl.ransel.backpack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Watches over kept credentials: takes those that are due and has them checked, issuer
 * beside issuer, but those of one issuer one after the other and not too fast. An issuer
 * that gives no answer is left alone for the rest of the round.
 */
@Component
class Watching {

	/** Issuers that are asked at the same time. */
	private static final int ISSUERS_AT_ONCE = 4;

	static final String LOCK = "status-watch";

	private final DueCredentials due;

	private final Rechecking rechecking;

	private final RoundLock lock;

	private final WatchProperties properties;

	private final MeterRegistry meters;

	private final Clock clock;

	Watching(DueCredentials due, Rechecking rechecking, RoundLock lock, WatchProperties properties,
			MeterRegistry meters, Clock clock) {
		this.due = due;
		this.rechecking = rechecking;
		this.lock = lock;
		this.properties = properties;
		this.meters = meters;
		this.clock = clock;
	}

	/** One round. Gives how many it looked at, or empty when another copy is at it. */
	Mono<Long> round() {
		return this.lock.holding(LOCK, Mono.defer(() -> round(this.clock.instant())));
	}

	private Mono<Long> round(Instant now) {
		return this.due.due(now, this.properties.batch())
			.collectList()
			.flatMapIterable((due) -> byIssuer(due).entrySet())
			.flatMap((some) -> ofOneIssuer(some.getKey(), some.getValue(), now), ISSUERS_AT_ONCE)
			.count();
	}

	private static Map<String, List<ListedCredential>> byIssuer(List<ListedCredential> due) {
		return due.stream().collect(Collectors.groupingBy(IssuerHost::of, TreeMap::new, Collectors.toList()));
	}

	private Flux<Look> ofOneIssuer(String host, List<ListedCredential> some, Instant now) {
		IssuerRound round = new IssuerRound(this.rechecking, host, now);
		Mono<Long> pause = Mono.delay(this.properties.pace());
		return Flux.fromIterable(some)
			.concatMap((credential) -> round.next(credential)
				.delayUntil((look) -> (look.asked() && !host.isEmpty()) ? pause : Mono.empty())
				.doOnNext(this::count));
	}

	private void count(Look look) {
		this.meters.counter("ransel.watch", "result", look.code()).increment();
	}

}
