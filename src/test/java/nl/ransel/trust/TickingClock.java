package nl.ransel.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves on. */
final class TickingClock extends Clock {

	private volatile Instant now;

	TickingClock() {
		this(Instant.parse("2026-06-01T12:00:00Z"));
	}

	TickingClock(Instant start) {
		this.now = start;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
