package nl.ransel.consent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the texts come from. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

	private static final Logger log = LoggerFactory.getLogger(ConsentConfiguration.class);

	@Bean
	Texts consentTexts(ConsentProperties properties) {
		if (properties.directory() == null) {
			log.warn("Learners are shown example texts: give ransel.consent.directory and .version the real ones");
		}
		return TextFiles.read(properties);
	}

}
