package nl.ransel.pilot;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.kernel.LearnerId;
import nl.ransel.share.SharedCredentials.Shared;

/**
 * What one learner did with badges.
 *
 * @param learner who
 * @param stacked ids of the credentials in stacks
 * @param shared ids of those that were shared
 * @param opened ids of those somebody looked at
 */
record LearnerUse(LearnerId learner, Set<String> stacked, Set<String> shared, Set<String> opened) {

	static LearnerUse of(LearnerId learner, Set<String> stacked, Collection<Shared> shares) {
		return new LearnerUse(learner, stacked, ids(shares, false), ids(shares, true));
	}

	private static Set<String> ids(Collection<Shared> shares, boolean openedOnly) {
		return shares.stream()
			.filter((share) -> share.opened() || !openedOnly)
			.flatMap((share) -> share.credentialIds().stream())
			.collect(Collectors.toSet());
	}

}
