package nl.ransel.web;

import java.time.Clock;
import java.time.Duration;

import nl.ransel.learner.Throttle;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Counts for the features what they count, with the counters of the rate limits. */
@Component
class StoredThrottle implements Throttle {

	private final RateWindows windows;

	private final Clock clock;

	StoredThrottle(RateWindows windows, Clock clock) {
		this.windows = windows;
		this.clock = clock;
	}

	@Override
	public Mono<Boolean> admits(String kind, String who, int most, Duration window) {
		return Mono.fromSupplier(() -> RateWindow.at(this.clock.instant(), window, who))
			.flatMap((now) -> this.windows.count(kind, now))
			.map((count) -> count <= most);
	}

}
