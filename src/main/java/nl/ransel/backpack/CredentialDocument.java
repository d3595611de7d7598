package nl.ransel.backpack;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A kept credential as stored. The original is left out where nobody asks for it. What is
 * searched and sorted by stands beside what it is made from, and sealed like it; the time
 * of the report stands outside, to be asked for.
 */
@Document("credentials")
@Sealed({ "original", "fileName", "report", "note", "folded", "byName", "byIssuer", "watch.pending.title" })
@CompoundIndex(name = "same", def = "{'learnerId': 1, 'sameness': 1}", unique = true)
@CompoundIndex(name = "by_kept", def = "{'learnerId': 1, 'byKept': 1}")
@CompoundIndex(name = "by_next_check", def = "{'watch.nextCheckAt': 1}")
record CredentialDocument(@Id String id, String learnerId, String sameness, byte @Nullable [] original,
		String mediaType, String fileName, long size, String digest, ReportDocument report,
		@Nullable Instant reportedAt, boolean hasImage, @Nullable String note, Instant keptAt, String folded,
		String byKept, String byName, String byIssuer, @Nullable Watch watch) {

	static CredentialDocument of(KeptCredential kept, Sameness sameness) {
		ListedCredential listed = kept.listed();
		return new CredentialDocument(kept.id(), kept.learner().value(), sameness.key(), kept.original(),
				kept.mediaType(), kept.fileName(), listed.size(), listed.digest(), ReportDocument.of(kept.report()),
				kept.report().verifiedAt(), kept.hasImage(), kept.note(), kept.keptAt(), FoldedText.of(listed),
				CredentialOrder.NEWEST.keyOf(listed), CredentialOrder.NAME.keyOf(listed),
				CredentialOrder.ISSUER.keyOf(listed), null);
	}

	ListedCredential toListed() {
		return new ListedCredential(this.id, new LearnerId(this.learnerId), this.mediaType, this.fileName, this.size,
				this.digest, this.report.toReport(), this.hasImage, this.note, this.keptAt,
				(this.watch != null) ? this.watch : Watch.NONE);
	}

	KeptCredential toKept() {
		return new KeptCredential(this.id, new LearnerId(this.learnerId), bytes(), this.mediaType, this.fileName,
				this.report.toReport(), this.hasImage, this.note, this.keptAt);
	}

	/** Needs nothing that follows from the original. */
	KeptFile toFile() {
		return new KeptFile(this.id, bytes(), this.mediaType, this.hasImage, this.note);
	}

	private byte[] bytes() {
		return (this.original != null) ? this.original : new byte[0];
	}

}
