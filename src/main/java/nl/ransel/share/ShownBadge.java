package nl.ransel.share;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.receipt.ReceiptContent;
import org.jspecify.annotations.Nullable;

/**
 * One badge as the reader of a share may see it.
 *
 * @param number its place, from 1
 * @param report verified for this look at the share, with only what travels left in it
 * @param hasImage whether its picture may be asked for
 * @param note the learner's note, when it travels
 * @param heading the heading above it in the stack, or null
 * @param content the file, for a receipt; null when its digest may not be told
 * @param original the file itself, when all that is in it travels, or null
 */
record ShownBadge(int number, VerificationReport report, boolean hasImage, @Nullable String note,
		@Nullable String heading, @Nullable ReceiptContent content, byte @Nullable [] original) {

	/** The same without its file and what is known of it. */
	ShownBadge bare() {
		return new ShownBadge(this.number, this.report, this.hasImage, this.note, this.heading, null, null);
	}

	Outcome outcome() {
		return this.report.outcome();
	}

	/** What it says, or null when nothing it says may be shown. */
	@Nullable Credential credential() {
		return this.report.credential();
	}

}
