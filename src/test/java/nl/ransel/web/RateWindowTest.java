package nl.ransel.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateWindowTest {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Test
	void aWindowBeginsAtTheFullMinuteAndSaysHowLongItLasts() throws UnknownHostException {
		RateWindow window = at(NOON.plusSeconds(20), "192.0.2.1");
		assertThat(window.start()).isEqualTo(NOON);
		assertThat(window.end()).isEqualTo(NOON.plusSeconds(60));
		assertThat(window.secondsLeft(NOON.plusSeconds(20))).isEqualTo(41);
		assertThat(window.secondsLeft(window.end())).isEqualTo(1);
	}

	@Test
	void oneClientIsTheSameWithinAWindowAndAnotherInTheNext() throws UnknownHostException {
		RateWindow window = at(NOON, "192.0.2.1");
		assertThat(at(NOON.plusSeconds(59), "192.0.2.1")).isEqualTo(window);
		assertThat(at(NOON, "192.0.2.2").client()).isNotEqualTo(window.client());
		assertThat(at(NOON.plusSeconds(60), "192.0.2.1").client()).isNotEqualTo(window.client());
	}

	@Test
	void aWholeIpv6NetworkIsOneClient() throws UnknownHostException {
		assertThat(at(NOON, "2001:db8:1:2::1")).isEqualTo(at(NOON, "2001:db8:1:2:ffff::9"));
		assertThat(at(NOON, "2001:db8:1:3::1")).isNotEqualTo(at(NOON, "2001:db8:1:2::1"));
	}

	@Test
	void theAddressItselfIsNowhere() throws UnknownHostException {
		assertThat(at(NOON, "192.0.2.1").toString()).doesNotContain("192");
	}

	private static RateWindow at(Instant now, String address) throws UnknownHostException {
		return RateWindow.at(now, MINUTE, InetAddress.getByName(address));
	}

}
