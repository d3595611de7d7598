package nl.ransel.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.trust.Fetched.Reason;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.RememberedRemote.Question;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while that a source gave no answer, so that it is left alone and
 * nobody waits for it twice. An address is left alone for what happens at it; a whole
 * host only when there is no connection to it, or when it says that we ask too often:
 * else one address that fails would silence a platform for all who issue there.
 */
final class Outages {

	private static final int MOST = 2_000;

	private static final BackOff PATIENCE = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));

	/** A source may ask for more than that, but not for ever. */
	private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

	private static final Set<Reason> WHOLE_HOST = Set.of(Reason.UNKNOWN_HOST, Reason.NO_CONNECTION, Reason.TOO_OFTEN);

	private final Map<String, Outage> outages = new LinkedHashMap<>(64, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Outage> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * Why not to ask now, or null when there is no reason.
	 * @param urgent whether only the source's own wish to be left alone counts
	 */
	synchronized @Nullable Unreachable standing(Question question, Instant now, boolean urgent) {
		return Stream.of(host(question.uri()), address(question))
			.map(this.outages::get)
			.filter(Objects::nonNull)
			.filter((outage) -> outage.until().isAfter(now) && (!urgent || outage.wished()))
			.findFirst()
			.map((outage) -> new Unreachable(question.uri(), outage.reason(), now))
			.orElse(null);
	}

	synchronized void failed(Question question, Unreachable failure) {
		String key = WHOLE_HOST.contains(failure.reason()) ? host(question.uri()) : address(question);
		Outage before = this.outages.get(key);
		int failures = (before != null) ? before.failures() + 1 : 1;
		Duration wait = PATIENCE.after(failures);
		Duration wish = failure.retryAfter();
		boolean wished = wish != null && wish.compareTo(wait) > 0;
		Duration asked = (wished && wish.compareTo(LONGEST_WISH) > 0) ? LONGEST_WISH : wish;
		this.outages.put(key,
				new Outage(failure.reason(), failures, failure.at().plus(wished ? asked : wait), wish != null));
	}

	synchronized void answered(Question question) {
		List.of(host(question.uri()), address(question)).forEach(this.outages::remove);
	}

	private static String address(Question question) {
		return question.purpose() + " " + question.uri();
	}

	private static String host(URI uri) {
		return String.valueOf(uri.getRawAuthority());
	}

	/**
	 * A source that gives no answer.
	 *
	 * @param reason why not
	 * @param failures how often in a row
	 * @param until when to ask again
	 * @param wished whether the source itself said so
	 */
	private record Outage(Reason reason, int failures, Instant until, boolean wished) {
	}

}
