package nl.ransel.institution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.ransel.trust.Fetched;
import nl.ransel.trust.RemotePost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells institutions that asked for it what became of their awards. Each award is decided
 * once and told once, tried again for days when the institution does not answer; an
 * institution may still hear it twice, under the same id. One that does not answer gets
 * no more in that round and holds up nobody else.
 */
@Service
class Telling {

	private static final Logger log = LoggerFactory.getLogger(Telling.class);

	/** After that the institution has to ask. */
	private static final Duration PATIENCE = Duration.ofDays(5);

	/** However long an institution asks to be left alone. */
	private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

	private static final int AT_A_TIME = 50;

	private static final int INSTITUTIONS_AT_ONCE = 4;

	private final Awards awards;

	private final RegisteredInstitutions institutions;

	private final RemotePost remote;

	private final JsonMapper json;

	private final Clock clock;

	Telling(Awards awards, RegisteredInstitutions institutions, RemotePost remote, JsonMapper json, Clock clock) {
		this.awards = awards;
		this.institutions = institutions;
		this.remote = remote;
		this.json = json;
		this.clock = clock;
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelay = 5000)
	Mono<Void> tellDue() {
		return Flux.defer(() -> Flux.fromIterable(this.institutions.webhooks().entrySet()))
			.flatMap((one) -> tell(one.getKey(), one.getValue()), INSTITUTIONS_AT_ONCE)
			.then();
	}

	private Mono<Void> tell(String institution, Webhook webhook) {
		return this.awards.toTell(institution, now(), AT_A_TIME)
			.concatMap((award) -> attempt(webhook, award))
			.takeUntil((told) -> !told)
			.then()
			.onErrorResume((cause) -> {
				log.warn("Institution {} could not be told about its awards", institution, cause);
				return Mono.empty();
			});
	}

	/** Whether the institution took it; empty when another copy of the service has it. */
	private Mono<Boolean> attempt(Webhook webhook, Award award) {
		return Mono.justOrEmpty(award.untold())
			.flatMap((untold) -> this.awards.claimToTell(award, untold.tried(now())))
			.flatMap((claimed) -> this.remote.post(webhook.url(), headers(webhook, claimed), body(claimed))
				.flatMap((answer) -> answered(claimed, answer)));
	}

	private Map<String, String> headers(Webhook webhook, Award award) {
		String id = AwardEventView.of(award).id();
		Instant now = now();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("webhook-id", id);
		headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
		headers.put("webhook-signature", webhook.signature(id, now, body(award)));
		return headers;
	}

	private byte[] body(Award award) {
		return this.json.writeValueAsBytes(AwardEventView.of(award));
	}

	private Mono<Boolean> answered(Award award, Fetched answer) {
		if (answer instanceof Fetched.Answer said && said.found()) {
			return this.awards.claimToTell(award, null).thenReturn(true);
		}
		log.warn("Institution {} did not take event {}: {}", award.institutionId(), award.id(), why(answer));
		if (isHopeless(award)) {
			log.error("Institution {} is not told any more of event {}", award.institutionId(), award.id());
			return this.awards.claimToTell(award, null).thenReturn(false);
		}
		if (answer instanceof Fetched.Unreachable busy && busy.retryAfter() != null && award.untold() != null) {
			return this.awards.claimToTell(award, award.untold().notBefore(now().plus(shorter(busy.retryAfter()))))
				.thenReturn(false);
		}
		return Mono.just(false);
	}

	private static Duration shorter(Duration pause) {
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	private boolean isHopeless(Award award) {
		return AwardEventView.of(award).timestamp().plus(PATIENCE).isBefore(now());
	}

	private static String why(Fetched answer) {
		return (answer instanceof Fetched.Unreachable outage) ? outage.reason().code()
				: "status " + ((Fetched.Answer) answer).status();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
