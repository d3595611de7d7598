package nl.ransel.inactivity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ladder as the operator wants it. */
@Configuration(proxyBeanMethods = false)
class InactivityConfiguration {

	@Bean
	Ladder inactivityLadder(InactivityProperties properties) {
		return new Ladder(properties.notices(), properties.warnings(), properties.eraseAfter());
	}

}
