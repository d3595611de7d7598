package nl.ransel.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that came in.
 *
 * @param to the address
 * @param subject one line
 * @param text the part without HTML
 * @param html the part with it
 */
public record CaughtMail(String to, String subject, String text, String html) {

	static CaughtMail read(byte[] content) {
		try {
			MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(content));
			return new CaughtMail(mail.getAllRecipients()[0].toString(), mail.getSubject(), part(mail, "text/plain"),
					part(mail, "text/html"));
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return (String) part.getContent();
		}
		StringBuilder found = new StringBuilder();
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				found.append(part(parts.getBodyPart(i), type));
			}
		}
		return found.toString();
	}

}
