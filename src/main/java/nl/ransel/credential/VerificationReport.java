package nl.ransel.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one credential and the outcome that follows from them.
 *
 * @param verifiedAt when
 * @param standard the standard, or null when the file held no badge
 * @param format how the badge is secured, or null when the file held no badge
 * @param credential what the badge says; null when its proof failed, because then every
 * claim in it may be false
 * @param trust how well the issuer is known
 * @param checks at most one per name, in the order of the names
 */
public record VerificationReport(Instant verifiedAt, @Nullable Standard standard, @Nullable String format,
		@Nullable Credential credential, IssuerTrust trust, List<Check> checks) {

	public VerificationReport {
		checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
	}

	public Outcome outcome() {
		return Outcome.of(this.checks);
	}

	/**
	 * The same report with the recipient question answered for these identifiers.
	 * @param candidates what the person at hand has proven, or is asked about
	 */
	public VerificationReport forRecipient(Collection<Identifier> candidates) {
		if (this.credential == null) {
			return this;
		}
		Check answer = this.credential.recipient()
			.matching(candidates)
			.map((identifier) -> Check.passed(Check.Name.RECIPIENT, "matches"))
			.orElseGet(() -> Check.failed(Check.Name.RECIPIENT, "other-person"));
		List<Check> answered = new ArrayList<>(this.checks);
		answered.removeIf((check) -> check.name() == Check.Name.RECIPIENT);
		answered.add(answer);
		return new VerificationReport(this.verifiedAt, this.standard, this.format, this.credential, this.trust,
				answered);
	}

}
