package nl.ransel.web;

import java.security.SecureRandom;
import java.time.Clock;

import nl.ransel.kernel.Randomness;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two sources that tests replace by predictable ones. */
@Configuration(proxyBeanMethods = false)
class ClockAndRandomness {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Randomness randomness() {
		SecureRandom random = new SecureRandom();
		return (count) -> {
			byte[] bytes = new byte[count];
			random.nextBytes(bytes);
			return bytes;
		};
	}

}
