package nl.ransel.institution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Whether an award may be delivered. Pure, so that one award and a stream of thousands
 * are judged alike.
 */
final class AwardRules {

	private AwardRules() {
	}

	/**
	 * Why it may not be delivered, or empty when it may.
	 * @param institution who delivers it
	 * @param recipient to whom it is to be delivered
	 * @param report what its verification gave, without an answer about the recipient
	 */
	static Optional<Problem> refusal(Institution institution, Identifier recipient, VerificationReport report) {
		Credential credential = report.credential();
		if (credential == null || report.outcome() != Outcome.VALID) {
			return Optional.of(Problem.unprocessable("award.not-verified", words(report.outcome())));
		}
		if (!institution.issues(credential.issuer().id())) {
			return Optional.of(Problem.unprocessable("award.foreign-issuer", credential.issuer().id()));
		}
		if (contradicts(credential.recipient(), recipient)) {
			return Optional.of(Problem.unprocessable("award.recipient-differs"));
		}
		return Optional.empty();
	}

	/** The sentence the verdict has everywhere, in the language of whoever reads it. */
	private static MessageSourceResolvable words(Outcome outcome) {
		return new DefaultMessageSourceResolvable(new String[] { "outcome." + outcome + ".sentence" }, outcome.name());
	}

	/**
	 * Whether the badge itself is addressed to somebody else. A badge that names only a
	 * DID or a web address says nothing about e-mail addresses and the like; a badge that
	 * names nobody could never become anybody's.
	 */
	static boolean contradicts(Recipient inside, Identifier outside) {
		List<Recipient.Identity> identities = inside.identities();
		if (identities.isEmpty()) {
			return true;
		}
		boolean addressed = identities.stream().anyMatch(AwardRules::isAddress);
		return addressed && inside.matching(List.of(outside)).isEmpty();
	}

	private static boolean isAddress(Recipient.Identity identity) {
		String value = identity.value().toLowerCase(Locale.ROOT);
		return identity.hashed() || identity.isEmail() || !value.matches("(did|https?|urn):.*");
	}

}
