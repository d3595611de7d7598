package nl.ransel.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Writes mail down and sends what is due. A mail server that is down costs time and no
 * mail; who claims a mail and dies leaves it to be tried again.
 */
@Service
class OutboxMailer implements Mailer {

	private static final Logger log = LoggerFactory.getLogger(OutboxMailer.class);

	private static final int AT_A_TIME = 50;

	private final Outbox outbox;

	private final Written written;

	private final Post post;

	private final Clock clock;

	private final Randomness randomness;

	OutboxMailer(Outbox outbox, Written written, Post post, Clock clock, Randomness randomness) {
		this.outbox = outbox;
		this.written = written;
		this.post = post;
		this.clock = clock;
		this.randomness = randomness;
	}

	@Override
	public Mono<Void> send(Letter letter) {
		return Mono.fromSupplier(() -> outgoing(letter)).flatMap(this.outbox::add);
	}

	@Override
	public Mono<Void> takeBack(LearnerId about) {
		return this.outbox.removeAll(about);
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelay = 1000)
	Mono<Void> sendDue() {
		return Flux.defer(() -> this.outbox.due(now(), AT_A_TIME))
			.concatMap((mail) -> this.outbox.claim(mail, mail.again(now())))
			.concatMap(this::deliver)
			.then()
			.onErrorResume((cause) -> {
				log.warn("The outbox cannot be read", cause);
				return Mono.empty();
			});
	}

	private Mono<Void> deliver(Outgoing mail) {
		if (!mail.isOfUse(now())) {
			log.warn("Mail {} was of no use any more after {} attempts and is dropped", mail.id(), mail.attempts());
			return this.outbox.remove(mail);
		}
		return this.post.deliver(mail).then(this.outbox.remove(mail)).onErrorResume((cause) -> later(mail, cause));
	}

	/** The cause's own words may hold the address; its kind does not. */
	private static Mono<Void> later(Outgoing mail, Throwable cause) {
		log.warn("Mail {} was not taken at attempt {}: {}", mail.id(), mail.attempts(), cause.getClass().getName());
		return Mono.empty();
	}

	private Outgoing outgoing(Letter letter) {
		Letter.Way leave = letter.leave();
		return new Outgoing(this.randomness.id(), letter.to(), letter.subject(), this.written.text(letter),
				this.written.html(letter), (leave != null) ? leave.address() : null, letter.until(), now(), 0,
				letter.about());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
