package nl.ransel.institution;

import java.time.Instant;
import java.util.Optional;

import nl.ransel.kernel.Identifier;

import org.springframework.stereotype.Component;

/** Notes on an award for whom it waits and until when, so that they can be told of it. */
@Component
class Notices {

	private final RecipientSeal seal;

	private final MailSchedule schedule;

	private final WaitingProperties waiting;

	Notices(RecipientSeal seal, AwardMailProperties properties, WaitingProperties waiting) {
		this.seal = seal;
		this.schedule = new MailSchedule(properties.gather());
		this.waiting = waiting;
	}

	MailSchedule schedule() {
		return this.schedule;
	}

	Award.Notice of(Identifier recipient, String recipientKey, Instant now) {
		return new Award.Notice(this.seal.seal(recipient, recipientKey), this.schedule.first(now),
				this.waiting.until(now));
	}

	/** For whom it waits; empty when that is forgotten or cannot be read any more. */
	Optional<Identifier> recipient(Award award) {
		return Optional.ofNullable(award.notice())
			.flatMap((notice) -> this.seal.open(notice.to(), award.recipientKey()));
	}

}
