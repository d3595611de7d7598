package nl.ransel.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/** Sessions live in MongoDB, so that any copy of the service can answer any request. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	@Bean
	WebSessionManager webSessionManager(MongoSessionStore store, WebProperties properties) {
		CookieWebSessionIdResolver cookies = new CookieWebSessionIdResolver();
		cookies.setCookieName(properties.cookie().name());
		cookies.addCookieInitializer(
				(cookie) -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(properties.cookie().secure()));
		DefaultWebSessionManager manager = new DefaultWebSessionManager();
		manager.setSessionIdResolver(cookies);
		manager.setSessionStore(store);
		return manager;
	}

}
