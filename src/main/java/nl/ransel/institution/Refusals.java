package nl.ransel.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps refused rows for staff to look at: not for ever, and not without end. Rows that
 * are accepted pay nothing for it: that a refused reference was accepted later is found
 * out when somebody looks, and then forgotten.
 */
@Component
class Refusals {

	private static final Logger log = LoggerFactory.getLogger(Refusals.class);

	/** As many as are compared with what was accepted at a time. */
	private static final int AT_A_TIME = 200;

	private final RefusedRows rows;

	private final Awards awards;

	private final RefusedProperties properties;

	private final Clock clock;

	Refusals(RefusedRows rows, Awards awards, RefusedProperties properties, Clock clock) {
		this.rows = rows;
		this.awards = awards;
		this.properties = properties;
		this.clock = clock;
	}

	RefusedRow row(Institution institution, String reference, Problem problem) {
		return RefusedRow.of(institution, reference, problem, now());
	}

	/** Keeps them. Whoever pushes is answered all the same when that fails. */
	Mono<Void> keep(Institution institution, Collection<RefusedRow> refused) {
		return refused.isEmpty() ? Mono.empty() : this.rows.keep(newest(refused))
			.then(this.rows.trim(institution.id(), this.properties.most()))
			.onErrorResume((failure) -> Mono
				.fromRunnable(() -> log.warn("Refused rows could not be kept: {}", failure.getClass().getName())));
	}

	/** What was refused and not accepted since, newest first. */
	Flux<RefusedRow> of(String institutionId, @Nullable String reference, @Nullable String after) {
		return this.rows.of(institutionId, reference, after, oldest())
			.buffer(AT_A_TIME)
			.concatMap(this::withoutThoseMadeGood, 1);
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.rows.removeBefore(oldest()));
	}

	private Flux<RefusedRow> withoutThoseMadeGood(List<RefusedRow> refused) {
		Map<String, RefusedRow> byId = refused.stream().collect(Collectors.toMap(RefusedRow::id, Function.identity()));
		return this.awards.found(byId.keySet())
			.filter((award) -> byId.get(award.id()).madeGoodBy(award))
			.map(Award::id)
			.collect(Collectors.toSet())
			.delayUntil(this.rows::remove)
			.flatMapIterable((good) -> refused.stream().filter((row) -> !good.contains(row.id())).toList());
	}

	/** Several refusals of one reference in one go are one. */
	private static Collection<RefusedRow> newest(Collection<RefusedRow> refused) {
		return refused.stream()
			.collect(Collectors.toMap(RefusedRow::id, Function.identity(), (one, later) -> later))
			.values();
	}

	private Instant oldest() {
		return now().minus(this.properties.keep());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
