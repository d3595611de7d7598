package nl.ransel.web;

import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** The {@link Advance} of each client that came lately to this copy of the service. */
@Component
class Advances {

	/** Whoever is forgotten only has the store asked once more. */
	private static final int CLIENTS = 5_000;

	private final RateWindows windows;

	private final Map<Key, Advance> known = new LinkedHashMap<>(64, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Advance> eldest) {
			return size() > CLIENTS;
		}

	};

	Advances(RateWindows windows) {
		this.windows = windows;
	}

	/** Whether the client has another turn in this window; if so it is taken. */
	Mono<Boolean> take(String kind, RateWindow window, int most) {
		Advance advance = advance(new Key(kind, window));
		if (advance.give()) {
			return Mono.just(true);
		}
		if (advance.isOver()) {
			return Mono.just(false);
		}
		int more = advance.next(most);
		return this.windows.count(kind, window, more).map((count) -> advance.take(more, count, most));
	}

	private Advance advance(Key key) {
		synchronized (this.known) {
			return this.known.computeIfAbsent(key, (fresh) -> new Advance());
		}
	}

	private record Key(String kind, RateWindow window) {
	}

}
