package nl.ransel.backpack;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A credential in a list, as JSON.
 *
 * @param id its id in Ransel
 * @param name title of the achievement
 * @param issuerName what the issuer calls itself
 * @param issuerTrust how well the issuer is known
 * @param standard for example {@code OB3.0}
 * @param validFrom start of validity
 * @param validUntil end of validity, if it has one
 * @param hasImage whether {@code /api/credentials/{id}/image} gives a picture
 * @param outcome the verdict for this learner: a pending badge is {@code NOT_RECIPIENT}
 * @param outcomeWord the same in the reader's language
 * @param ownership whether it is the learner's
 * @param facts typed facts of the achievement
 * @param tags free words of the achievement
 * @param keptAt when it was put in the backpack
 */
public record CredentialCard(String id, String name, @Nullable String issuerName, IssuerTrust issuerTrust,
		@Nullable String standard, @Nullable Instant validFrom, @Nullable Instant validUntil, boolean hasImage,
		Outcome outcome, String outcomeWord, Ownership.State ownership, Facts facts, List<String> tags,
		Instant keptAt) {

	public static CredentialCard of(OwnCredential own, MessageSource messages, Locale language) {
		ListedCredential kept = own.kept();
		VerificationReport report = own.report();
		Credential read = report.credential();
		String word = messages.getMessage("outcome." + own.outcome(), null, language);
		return new CredentialCard(kept.id(), kept.name(), kept.issuerName(), report.trust(),
				(report.standard() != null) ? report.standard().label() : null,
				(read != null) ? read.validFrom() : null, (read != null) ? read.validUntil() : null, kept.hasImage(),
				own.outcome(), word, own.ownership().state(), (read != null) ? read.achievement().facts() : Facts.NONE,
				(read != null) ? read.achievement().tags() : List.of(), kept.keptAt());
	}

}
