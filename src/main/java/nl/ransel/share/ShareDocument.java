package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A share as stored. Opening a link is one lookup by the hash of its token. The hashes of
 * former tokens stay, so that an old link can say that it has ended. Visits are in the
 * log; those from before there was one stand before it as they were.
 */
@Document("shares")
@Sealed({ "label", "title" })
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'position': -1}")
record ShareDocument(@Id String id, @Indexed(name = "by_link", unique = true) String link,
		@Indexed(name = "by_former_link") List<String> formerLinks, String learnerId, String position, String label,
		@Nullable String stackId, @Nullable List<String> credentialIds, String title, Set<Travels> travels,
		@Nullable Purpose purpose, @Nullable String codeHash, @Nullable Integer viewLimit, byte[] sealedToken,
		Instant createdAt, Instant expiresAt, @Nullable Instant endedAt, long views, @Nullable List<Visit> visits,
		@Nullable List<Long> log, Instant triesSince, int tries, @Nullable Long revision) {

	static ShareDocument of(Share share) {
		String stackId = (share.content() instanceof ShareContent.Stack stack) ? stack.stackId() : null;
		List<String> ids = (share.content() instanceof ShareContent.Credentials chosen) ? chosen.ids() : null;
		Conditions conditions = share.conditions();
		return new ShareDocument(share.id(), share.link(), List.of(), share.learner().value(), share.position(),
				share.label(), stackId, ids, share.title(), share.travels(), conditions.purpose(),
				conditions.codeHash(), conditions.viewLimit(), share.sealedToken(), share.createdAt(),
				share.expiresAt(), share.endedAt(), share.views(), null,
				share.visits().stream().map(Visit::packed).toList(), share.tries().since(), share.tries().count(),
				share.revision());
	}

	Share toShare() {
		return with(Share.VISITS_KEPT);
	}

	Share atTheDoor() {
		return with(Share.VISITS_AT_THE_DOOR);
	}

	private Share with(int visits) {
		return new Share(this.id, this.link, new LearnerId(this.learnerId), this.label, content(), this.title,
				this.travels, new Conditions(this.purpose, this.codeHash, this.viewLimit), this.sealedToken,
				this.createdAt, this.expiresAt, this.endedAt, this.views, latest(visits),
				new Tries(this.triesSince, this.tries), (this.revision != null) ? this.revision : 0);
	}

	private List<Visit> latest(int most) {
		Stream<Visit> before = (this.visits != null) ? this.visits.stream() : Stream.of();
		Stream<Visit> since = (this.log != null) ? this.log.stream().map(Visit::unpacked) : Stream.of();
		List<Visit> all = Stream.concat(before, since).toList();
		return all.subList(Math.max(0, all.size() - most), all.size());
	}

	private ShareContent content() {
		if (this.stackId != null) {
			return new ShareContent.Stack(this.stackId);
		}
		return new ShareContent.Credentials((this.credentialIds != null) ? this.credentialIds : List.of());
	}

}
