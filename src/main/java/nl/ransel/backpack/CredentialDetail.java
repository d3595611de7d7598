package nl.ransel.backpack;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.ransel.verify.ReportView;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Everything about one kept credential, as JSON: the members of its card and more.
 *
 * @param card what the lists show
 * @param report with the recipient question answered from the learner's proven
 * identifiers
 * @param ownershipExplanation whether it is theirs, in a sentence
 * @param provenBy the identifier that makes it theirs, or null
 * @param note what the learner wrote with it
 * @param fileName name of the original
 * @param mediaType what the original bytes are
 * @param size of the original, in bytes
 * @param failedAt when a check after the report's last could not be made, or null
 * @param nextCheckAt when it is checked again by itself, or null when not planned yet
 */
record CredentialDetail(@JsonUnwrapped CredentialCard card, ReportView report, String ownershipExplanation,
		@Nullable ProvenByView provenBy, @Nullable String note, String fileName, String mediaType, long size,
		@Nullable Instant failedAt, @Nullable Instant nextCheckAt) {

	static CredentialDetail of(OwnCredential own, MessageSource messages, Locale language) {
		ListedCredential kept = own.kept();
		return new CredentialDetail(CredentialCard.of(own, messages, language),
				ReportView.of(own.report(), messages, language),
				messages.getMessage(own.ownership().explanation(), language), ProvenByView.of(own.ownership()),
				kept.note(), kept.fileName(), kept.mediaType(), kept.size(), kept.watch().failedAt(),
				kept.watch().nextCheckAt());
	}

}
