package nl.ransel.platform;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A platform that came, as JSON for its learner. */
record PlatformView(String id, String clientId, String name, List<PlatformScope> scopes, Instant since,
		Instant lastUsedAt, @Nullable Instant withdrawnAt) {

	static PlatformView of(PlatformGrant grant) {
		return new PlatformView(grant.id(), grant.clientId(), grant.name(), grant.scopes().stream().sorted().toList(),
				grant.since(), grant.lastUsedAt(), grant.withdrawnAt());
	}

}
