package nl.ransel.platform;

import java.time.Instant;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A platform that came with a learner's token.
 *
 * @param id follows from learner and client, so that no two grants share those
 * @param learner whose badges it is about
 * @param clientId the platform at the authorization server
 * @param name the platform for people
 * @param scopes what its latest token lets it do
 * @param since when it first came
 * @param lastUsedAt when it last did something
 * @param withdrawnAt when the learner took it back, or null
 */
public record PlatformGrant(String id, LearnerId learner, String clientId, String name, Set<PlatformScope> scopes,
		Instant since, Instant lastUsedAt, @Nullable Instant withdrawnAt) {

	public PlatformGrant {
		scopes = Set.copyOf(scopes);
	}

	static PlatformGrant used(LearnerId learner, String clientId, String name, Set<PlatformScope> scopes, Instant now) {
		return new PlatformGrant(idOf(learner, clientId), learner, clientId, name, scopes, now, now, null);
	}

	/** No id of a learner holds a line feed, so the two cannot run into one another. */
	static String idOf(LearnerId learner, String clientId) {
		return Sha256.text(learner.value() + '\n' + clientId);
	}

	/** Itself, or the refusal that its learner took it back. */
	PlatformGrant orRefuse() {
		if (this.withdrawnAt != null) {
			throw new Problem(Problem.Kind.FORBIDDEN, "platform.withdrawn");
		}
		return this;
	}

}
