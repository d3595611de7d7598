package nl.ransel.mail;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A mail as stored, until it is sent. */
@Document("outbox")
@Sealed({ "to", "subject", "text", "html", "leave" })
record OutgoingDocument(@Id String id, String to, String subject, String text, String html, @Nullable String leave,
		Instant until, @Indexed(name = "by_due") Instant due, int attempts,
		@Indexed(name = "by_learner") @Nullable String learnerId) {

	static OutgoingDocument of(Outgoing mail) {
		return new OutgoingDocument(mail.id(), mail.to(), mail.subject(), mail.text(), mail.html(), mail.leave(),
				mail.until(), mail.due(), mail.attempts(), (mail.about() != null) ? mail.about().value() : null);
	}

	Outgoing toOutgoing() {
		return new Outgoing(this.id, this.to, this.subject, this.text, this.html, this.leave, this.until, this.due,
				this.attempts, (this.learnerId != null) ? new LearnerId(this.learnerId) : null);
	}

}
