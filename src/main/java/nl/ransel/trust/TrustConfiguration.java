package nl.ransel.trust;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What verdicts rest on. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

	@Bean
	Documents documents(Remote remote) {
		return new Documents(remote);
	}

	@Bean
	Keys keys(Documents documents) {
		return new Keys(documents);
	}

	@Bean
	Contexts contexts(Remote remote) {
		return new Contexts(remote);
	}

	@Bean
	IssuerRegistry issuerRegistry(TrustProperties properties) {
		return IssuerRegistry.read(properties.registry());
	}

}
