package nl.ransel.credential;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was read from one badge: an Open Badges 2.0 Assertion with its BadgeClass and
 * issuer, or a 3.0 OpenBadgeCredential. Reading proves nothing; see
 * {@link VerificationReport}.
 *
 * @param standard the standard it follows
 * @param format how it is secured, for example {@code hosted}, {@code VC-JWT RS256},
 * {@code eddsa-rdfc-2022}
 * @param id the id its issuer gave it, if any
 * @param achievement what it was awarded for
 * @param issuer who awarded it
 * @param recipient to whom
 * @param validFrom start of validity, which for 2.0 is the moment of issue
 * @param validUntil end of validity, or null when it has none
 * @param grade the result as its issuer writes it, for example {@code 8.0}
 * @param levels the levels it names by a rubric, reached ones first
 * @param narrative what the issuer says about this award
 * @param evidence what the learner made or did
 */
public record Credential(Standard standard, String format, @Nullable String id, Achievement achievement, Issuer issuer,
		Recipient recipient, @Nullable Instant validFrom, @Nullable Instant validUntil, @Nullable String grade,
		List<AchievedLevel> levels, @Nullable String narrative, List<Evidence> evidence) {

	public Credential {
		// what was stored before levels were read has none
		levels = (levels != null) ? List.copyOf(levels) : List.of();
		evidence = List.copyOf(evidence);
	}

}
