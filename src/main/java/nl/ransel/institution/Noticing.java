package nl.ransel.institution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.RoundLock;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.mail.Letter;
import nl.ransel.mail.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Mails those for whom awards wait, whether or not they have an account: one mail about
 * all that is due for one recipient. An award is claimed before its mail is handed in:
 * whoever is interrupted in between costs that one mail, and nobody gets a mail twice.
 */
@Service
class Noticing {

	private static final Logger log = LoggerFactory.getLogger(Noticing.class);

	private static final int AT_A_TIME = 1000;

	private final Awards awards;

	private final Notices notices;

	private final RecipientKey keys;

	private final OptOuts optOuts;

	private final OptOutToken optOut;

	private final Learners learners;

	private final AwardLetter letter;

	private final Mailer mailer;

	private final RoundLock lock;

	private final Clock clock;

	Noticing(Awards awards, Notices notices, RecipientKey keys, OptOuts optOuts, OptOutToken optOut, Learners learners,
			AwardLetter letter, Mailer mailer, RoundLock lock, Clock clock) {
		this.awards = awards;
		this.notices = notices;
		this.keys = keys;
		this.optOuts = optOuts;
		this.optOut = optOut;
		this.learners = learners;
		this.letter = letter;
		this.mailer = mailer;
		this.lock = lock;
		this.clock = clock;
	}

	/** One round. Gives how many were written to, or empty when another copy is at it. */
	Mono<Long> round() {
		return this.lock.holding("award-mail",
				Mono.defer(() -> round(this.clock.instant().truncatedTo(ChronoUnit.MILLIS))));
	}

	private Mono<Long> round(Instant now) {
		return this.awards.toMail(now, AT_A_TIME)
			.map(Award::recipientKey)
			.distinct()
			.collectList()
			.flatMapIterable((recipients) -> recipients)
			.concatMap((recipient) -> write(recipient, now).onErrorResume(Noticing::passedOver))
			.count();
	}

	private Mono<Letter> write(String recipientKey, Instant now) {
		return this.awards.toMail(recipientKey, this.notices.schedule().first(now))
			.concatMap((award) -> this.awards.claimToMail(award, this.notices.schedule().next(award, now))
				.map((claimed) -> award))
			.collectList()
			.filter((claimed) -> !claimed.isEmpty())
			.flatMap((claimed) -> write(claimed, now));
	}

	private Mono<Letter> write(List<Award> claimed, Instant now) {
		boolean reminds = claimed.stream().allMatch(this.notices.schedule()::reminds);
		return Mono.justOrEmpty(this.notices.recipient(claimed.get(0)))
			.flatMap(this::addressee)
			.filterWhen((to) -> this.optOuts.contains(word(to)).map((stopped) -> !stopped))
			.map((to) -> this.letter.write(to, claimed, reminds, this.optOut.of(word(to)), now))
			.delayUntil(this.mailer::send);
	}

	private String word(Addressee to) {
		return this.keys.of(Identifier.email(to.address()));
	}

	/** An account at a school can be written to once its owner has shown an address. */
	private Mono<Addressee> addressee(Identifier recipient) {
		Mono<Learner> known = this.learners.owning(recipient).next().flatMap(this.learners::find);
		if (recipient.kind() == Identifier.Kind.EMAIL) {
			return known.map((learner) -> Addressee.of(recipient, learner))
				.defaultIfEmpty(new Addressee(recipient.value(), Addressee.DUTCH, null));
		}
		return known.flatMap((learner) -> Mono.justOrEmpty(learner.proven()
			.stream()
			.filter((own) -> own.kind() == Identifier.Kind.EMAIL)
			.reduce((older, newer) -> newer)
			.map((own) -> Addressee.of(own, learner))));
	}

	private static Mono<Letter> passedOver(Throwable cause) {
		log.warn("A recipient of awards could not be mailed: {}", cause.getClass().getName());
		return Mono.empty();
	}

}
