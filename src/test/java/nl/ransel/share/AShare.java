package nl.ransel.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;

/** A share for tests: Noor's, of one badge, live for 30 days from {@link ABadge#NOW}. */
final class AShare {

	static final Instant NOW = ABadge.NOW;

	static final Instant EXPIRY = NOW.plus(Duration.ofDays(30));

	private AShare() {
	}

	static Share of(ShareToken token, ShareContent content, Travels... travels) {
		return of(token, ABadge.NOOR, content, NOW, travels);
	}

	static Share of(ShareToken token, LearnerId learner, ShareContent content, Instant made, Travels... travels) {
		return new Share("id-" + token.hash(), token.hash(), learner, "Sollicitatie Zorggroep Beek", content,
				"Kassa basis", Set.of(travels), Conditions.NONE, new byte[] { 1, 2, 3 }, made, EXPIRY, null, 0,
				List.of(), Tries.NONE, 0);
	}

	static Share live(Travels... travels) {
		return of(token(1), badges("c1"), travels);
	}

	static Share under(Conditions conditions, Share share) {
		return new Share(share.id(), share.link(), share.learner(), share.label(), share.content(), share.title(),
				share.travels(), conditions, share.sealedToken(), share.createdAt(), share.expiresAt(), share.endedAt(),
				share.views(), share.visits(), share.tries(), share.revision());
	}

	static ShareContent badges(String... ids) {
		return new ShareContent.Credentials(List.of(ids));
	}

	/** Always the same token for the same number. */
	static ShareToken token(int number) {
		return ShareToken.random((count) -> filled(count, (byte) number));
	}

	/** Every call gives other bytes than the one before. */
	static Randomness counting() {
		byte[] next = { 0 };
		return (count) -> filled(count, ++next[0]);
	}

	private static byte[] filled(int count, byte value) {
		byte[] bytes = new byte[count];
		Arrays.fill(bytes, value);
		return bytes;
	}

}
