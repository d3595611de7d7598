package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A share as stored. Its id is the hash of its token, so that opening a link is one
 * lookup by the primary key.
 */
@Document("shares")
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'position': -1}")
record ShareDocument(@Id String id, String learnerId, String position, String label, @Nullable String stackId,
		@Nullable List<String> credentialIds, String title, Set<Travels> travels, byte[] sealedToken, Instant createdAt,
		Instant expiresAt, @Nullable Instant endedAt, long views, List<Visit> visits) {

	static ShareDocument of(Share share) {
		String stackId = (share.content() instanceof ShareContent.Stack stack) ? stack.stackId() : null;
		List<String> ids = (share.content() instanceof ShareContent.Credentials chosen) ? chosen.ids() : null;
		return new ShareDocument(share.id(), share.learner().value(), share.position(), share.label(), stackId, ids,
				share.title(), share.travels(), share.sealedToken(), share.createdAt(), share.expiresAt(),
				share.endedAt(), share.views(), share.visits());
	}

	Share toShare() {
		return new Share(this.id, new LearnerId(this.learnerId), this.label, content(), this.title, this.travels,
				this.sealedToken, this.createdAt, this.expiresAt, this.endedAt, this.views, this.visits);
	}

	private ShareContent content() {
		if (this.stackId != null) {
			return new ShareContent.Stack(this.stackId);
		}
		return new ShareContent.Credentials((this.credentialIds != null) ? this.credentialIds : List.of());
	}

}
