package nl.ransel.backpack;

import java.time.Instant;

import nl.ransel.credential.Credential;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Activity;
import org.jspecify.annotations.Nullable;

/**
 * A kept credential without its original bytes, which lists have no use for.
 *
 * @param id its id in Ransel
 * @param learner whose backpack it is in
 * @param mediaType what the original bytes are
 * @param fileName name for the download
 * @param size of the original, in bytes
 * @param digest SHA-256 of the original, in hex
 * @param report the last verification, without an answer to the recipient question
 * @param hasImage whether a picture of it is stored
 * @param note what the learner wrote with it
 * @param keptAt when it was put in the backpack
 * @param watch how it stands with watching over it
 */
public record ListedCredential(String id, LearnerId learner, String mediaType, String fileName, long size,
		String digest, VerificationReport report, boolean hasImage, @Nullable String note, Instant keptAt,
		Watch watch) {

	/**
	 * The title of the achievement. When a later check found the badge to be false its
	 * claims are hidden, and the name of the file is all there is to call it by.
	 */
	public String name() {
		Credential credential = this.report.credential();
		return (credential != null) ? credential.achievement().name() : this.fileName;
	}

	/** What the issuer calls itself, or null when the badge's claims are hidden. */
	public @Nullable String issuerName() {
		Credential credential = this.report.credential();
		return (credential != null) ? credential.issuer().displayName() : null;
	}

	/** What the learner's log calls it. */
	public Activity.Subject subject() {
		return Activity.Subject.credential(this.id, name());
	}

	ListedCredential reported(VerificationReport fresh) {
		return new ListedCredential(this.id, this.learner, this.mediaType, this.fileName, this.size, this.digest, fresh,
				this.hasImage, this.note, this.keptAt, this.watch);
	}

	ListedCredential watched(Watch now) {
		return new ListedCredential(this.id, this.learner, this.mediaType, this.fileName, this.size, this.digest,
				this.report, this.hasImage, this.note, this.keptAt, now);
	}

}
