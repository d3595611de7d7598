package nl.ransel.backpack;

import java.time.Instant;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A credential in a learner's backpack.
 *
 * @param id its id in Ransel, which is not the id its issuer gave it
 * @param learner whose backpack it is in
 * @param original the bytes exactly as they came in
 * @param mediaType what the bytes are, for example {@code image/png}
 * @param fileName name for the download, for example {@code kassa-basis.png}
 * @param report the last verification, without an answer to the recipient question: that
 * one is asked anew whenever the credential is shown, because proven identifiers change
 * @param hasImage whether a picture of it is stored
 * @param note what the learner wrote with it
 * @param keptAt when it was put in the backpack
 */
public record KeptCredential(String id, LearnerId learner, byte[] original, String mediaType, String fileName,
		VerificationReport report, boolean hasImage, @Nullable String note, Instant keptAt) {

	/** The same without the original bytes. */
	public ListedCredential listed() {
		return new ListedCredential(this.id, this.learner, this.mediaType, this.fileName, this.original.length,
				ContentDigest.of(this.original).hex(), this.report, this.hasImage, this.note, this.keptAt, Watch.NONE);
	}

	/** The same without what was found out about it. */
	public KeptFile file() {
		return new KeptFile(this.id, this.original, this.mediaType, this.hasImage, this.note);
	}

	KeptCredential illustrated() {
		return new KeptCredential(this.id, this.learner, this.original, this.mediaType, this.fileName, this.report,
				true, this.note, this.keptAt);
	}

}
