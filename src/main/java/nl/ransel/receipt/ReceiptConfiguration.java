package nl.ransel.receipt;

import java.net.URI;
import java.time.Clock;

import nl.ransel.kernel.Randomness;
import reactor.core.scheduler.Scheduler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys once; the start ends when one is no good. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

	@Bean
	ServiceKeys serviceKeys(ReceiptProperties properties) {
		return properties.read();
	}

	@Bean
	Receipts receipts(ServiceKeys keys, @Value("${ransel.web.base-url}") URI baseUrl,
			@Value("Ransel ${spring.application.version}") String service, Scheduler cpu, Clock clock,
			Randomness randomness) {
		return new Receipts(keys, new ReceiptIssuer(baseUrl, service), cpu, clock, randomness);
	}

	@Bean
	Presentations presentations(ServiceKeys keys, @Value("${ransel.web.base-url}") URI baseUrl, Scheduler cpu,
			Clock clock, Randomness randomness) {
		return new Presentations(keys, baseUrl, cpu, clock, randomness);
	}

}
