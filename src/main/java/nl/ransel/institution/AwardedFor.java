package nl.ransel.institution;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Credential;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What an award is for. It stays when the content has left the inbox, and says nothing of
 * the person.
 *
 * @param id the achievement's id, if it has one
 * @param name its title
 */
record AwardedFor(@Nullable String id, String name) {

	static @Nullable AwardedFor of(VerificationReport report) {
		Credential credential = report.credential();
		if (credential == null) {
			return null;
		}
		Achievement achievement = credential.achievement();
		return new AwardedFor(achievement.id(), achievement.name());
	}

}
