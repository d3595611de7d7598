package nl.ransel.connection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch has come.
 *
 * @param host where
 * @param connection whose, with tokens that are good
 * @param everything whether badges from before are asked for as well
 * @param next the page to ask for, or null when there is none
 * @param seen the pages asked for
 * @param bytes taken in
 * @param harvest what came of it
 * @param renewed whether the token was renewed on the way
 * @param rest how long the platform asks to be left alone, or null
 */
record Round(Host host, Connection connection, boolean everything, @Nullable URI next, Set<URI> seen, long bytes,
		Harvest harvest, boolean renewed, @Nullable Duration rest) {

	static final int MOST_PAGES = 60;

	static final int MOST_BADGES = 1000;

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	static Round begun(Host host, Connection connection, boolean everything, Harvest harvest) {
		Round nowhere = new Round(host, connection, everything, null, Set.of(), 0, harvest, false, null);
		URI first = Paging.first(new HostAddress(connection.address()), nowhere.since());
		return nowhere.at(first, Set.of(), 0, harvest);
	}

	Round with(Connection fresh) {
		return new Round(this.host, fresh, this.everything, this.next, this.seen, this.bytes, this.harvest, true,
				this.rest);
	}

	/** Here it ends; what came in before stays. */
	Round endedBy(HostTrouble trouble) {
		return new Round(this.host, this.connection, this.everything, null, this.seen, this.bytes,
				this.harvest.endedBy(trouble.trouble()), this.renewed, trouble.retryAfter());
	}

	/** The same with what has come in. */
	Round gained(Harvest gained) {
		return at(this.next, this.seen, this.bytes, gained);
	}

	/**
	 * After a page.
	 * @param gained the harvest with what was on it
	 * @param taken badges on it
	 */
	Round turned(Reply.Words words, Harvest gained, List<byte[]> taken) {
		URI asked = Objects.requireNonNull(this.next);
		Set<URI> asking = new HashSet<>(this.seen);
		asking.add(asked);
		long size = this.bytes + words.body().length;
		Round here = at(null, asking, size, gained);
		Optional<URI> further = Paging.next(new HostAddress(this.connection.address()), since(), asked, words,
				taken.size(), this.harvest.found());
		if (further.isEmpty()) {
			return here;
		}
		if (asking.contains(further.get())) {
			return here.endedBy(new HostTrouble(Trouble.UNREADABLE));
		}
		boolean enough = asking.size() >= MOST_PAGES || gained.found() >= MOST_BADGES || size >= MOST_BYTES;
		return enough ? here.endedBy(new HostTrouble(Trouble.TOO_MANY)) : at(further.get(), asking, size, gained);
	}

	private @Nullable Instant since() {
		return this.everything ? null : this.connection.since();
	}

	private Round at(@Nullable URI page, Set<URI> asked, long size, Harvest gained) {
		return new Round(this.host, this.connection, this.everything, page, Set.copyOf(asked), size, gained,
				this.renewed, this.rest);
	}

}
