package nl.ransel.verify;

import java.util.List;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Whether badges are a certain person's.
 *
 * @param person an e-mail address or DID, or null when nobody asks
 */
public record Question(@Nullable Identifier person) {

	/** Nobody when the text is blank. */
	public static Question about(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return new Question(null);
		}
		Identifier.Kind kind = text.strip().startsWith("did:") ? Identifier.Kind.DID : Identifier.Kind.EMAIL;
		return new Question(new Identifier(kind, text));
	}

	/** The report with the answer in it. */
	public VerificationReport of(VerificationReport report) {
		return (this.person != null) ? report.forRecipient(List.of(this.person)) : report;
	}

}
