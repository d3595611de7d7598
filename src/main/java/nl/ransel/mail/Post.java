package nl.ransel.mail;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server. Its protocol makes one wait, so that happens on threads that are made
 * for waiting.
 */
@Component
class Post {

	private final JavaMailSender server;

	private final MailProperties properties;

	Post(JavaMailSender server, MailProperties properties) {
		this.server = server;
		this.properties = properties;
	}

	/** Completes when the server has taken it. */
	Mono<Void> deliver(Outgoing mail) {
		return Mono.<Void>fromRunnable(() -> this.server.send(message(mail))).subscribeOn(Schedulers.boundedElastic());
	}

	private MimeMessage message(Outgoing mail) {
		MimeMessage message = this.server.createMimeMessage();
		try {
			MimeMessageHelper parts = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
					StandardCharsets.UTF_8.name());
			parts.setFrom(this.properties.from());
			parts.setTo(mail.to());
			parts.setSubject(mail.subject());
			parts.setText(mail.text(), mail.html());
			// RFC 3834: nobody's out-of-office answers this.
			message.setHeader("Auto-Submitted", "auto-generated");
			if (mail.leave() != null) {
				// RFC 2369, and RFC 8058: at one click, without a visit.
				message.setHeader("List-Unsubscribe", "<" + mail.leave() + ">");
				message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			}
			return message;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
