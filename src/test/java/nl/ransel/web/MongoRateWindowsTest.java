package nl.ransel.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;

import nl.ransel.testing.RanselTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class MongoRateWindowsTest {

	@Autowired
	private MongoRateWindows windows;

	@Autowired
	private MongoSweep sweep;

	@Test
	void requestsAtTheSameMomentAreAllCounted() {
		RateWindow window = window(Instant.now().plusSeconds(3600));
		assertThat(this.windows.counted("race", window).block()).isZero();
		assertThat(Flux.range(0, 30).flatMap((request) -> this.windows.count("race", window), 30).collectList().block())
			.doesNotHaveDuplicates()
			.contains(1, 30);
		assertThat(this.windows.counted("race", window).block()).isEqualTo(30);
		assertThat(this.windows.counted("other", window).block()).isZero();
	}

	@Test
	void whatIsOverIsSweptAwayAndTheRestStays() {
		RateWindow over = window(Instant.now().minusSeconds(3600));
		RateWindow open = window(Instant.now().plusSeconds(3600));
		this.windows.count("sweep", over).block();
		this.windows.count("sweep", open).block();
		this.sweep.sweep().block();
		assertThat(this.windows.counted("sweep", over).block()).isZero();
		assertThat(this.windows.counted("sweep", open).block()).isEqualTo(1);
	}

	private static RateWindow window(Instant moment) {
		return RateWindow.at(moment, Duration.ofMinutes(1), InetAddress.getLoopbackAddress());
	}

}
