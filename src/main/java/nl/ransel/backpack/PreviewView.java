package nl.ransel.backpack;

import java.util.Locale;

import nl.ransel.backpack.ImportDecision.AlreadyKept;
import nl.ransel.backpack.ImportDecision.Newer;
import nl.ransel.backpack.ImportDecision.Refused;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.ReportView;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A badge that was handed in and not kept, as JSON.
 *
 * @param digest SHA-256 of the original bytes in hex; keeping asks for it
 * @param fileName what the original will be called
 * @param mediaType what the bytes are
 * @param report with the recipient question answered for this learner
 * @param ownership whether it is the learner's
 * @param ownershipExplanation the same in a sentence
 * @param provenBy the identifier that makes it theirs, or null
 * @param duplicateOf id of the same credential in the backpack, or null
 * @param newer whether keeping it replaces that one
 * @param keepable whether keeping it would be accepted
 * @param refusal why not, in a sentence, or null
 * @param newerAt address of a newer version by the same issuer, to be previewed in its
 * place, or null
 */
record PreviewView(String digest, String fileName, String mediaType, ReportView report, Ownership.State ownership,
		String ownershipExplanation, @Nullable ProvenByView provenBy, @Nullable String duplicateOf, boolean newer,
		boolean keepable, @Nullable String refusal, @Nullable String newerAt) {

	static PreviewView of(Preview preview, MessageSource messages, Locale language) {
		Arrival arrival = preview.arrival();
		Ownership ownership = preview.ownership();
		ImportDecision decision = preview.decision();
		return new PreviewView(arrival.digest().hex(), arrival.fileName().value(), arrival.badge().mediaType(),
				ReportView.of(preview.report(), messages, language), ownership.state(),
				messages.getMessage(ownership.explanation(), language), ProvenByView.of(ownership),
				duplicateOf(decision), decision instanceof Newer, !(decision instanceof Refused),
				refusal(decision, messages, language),
				(preview.newerAt() != null) ? preview.newerAt().toString() : null);
	}

	private static @Nullable String duplicateOf(ImportDecision decision) {
		if (decision instanceof AlreadyKept there) {
			return there.kept().id();
		}
		return (decision instanceof Newer newer) ? newer.kept().id() : null;
	}

	private static @Nullable String refusal(ImportDecision decision, MessageSource messages, Locale language) {
		if (decision instanceof Refused refused) {
			Problem problem = refused.problem();
			return messages.getMessage("problem." + problem.code(), problem.arguments().toArray(), language);
		}
		return null;
	}

}
