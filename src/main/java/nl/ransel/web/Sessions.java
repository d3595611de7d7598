package nl.ransel.web;

import java.util.Map;

import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.ReactiveMongoSessionRepository;
import org.mongodb.spring.session.config.annotation.web.reactive.EnableMongoWebSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** Sessions live in MongoDB, so that any copy of the service can answer any request. */
@Configuration(proxyBeanMethods = false)
@EnableMongoWebSession
class Sessions {

	private static final Logger log = LoggerFactory.getLogger(Sessions.class);

	@Bean
	ReactiveSessionRepositoryCustomizer<ReactiveMongoSessionRepository> idleTimeout(WebProperties properties) {
		return (repository) -> repository.setDefaultMaxInactiveInterval(properties.sessionIdle());
	}

	/** A session an older version wrote and this one cannot read is an empty session. */
	@Bean
	JdkMongoSessionConverter sessionConverter(WebProperties properties) {
		DeserializingConverter reader = new DeserializingConverter();
		return new JdkMongoSessionConverter(new SerializingConverter(), (bytes) -> {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				log.info("A session could not be read and starts again empty", ex);
				return Map.of();
			}
		}, properties.sessionIdle());
	}

	@Bean
	WebSessionIdResolver sessionCookie(WebProperties properties) {
		CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
		resolver.setCookieName(properties.cookie().name());
		resolver.addCookieInitializer(
				(cookie) -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(properties.cookie().secure()));
		return resolver;
	}

}
