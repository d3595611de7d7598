package nl.ransel.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks, before anything is made, whether the settings without a default are there. The
 * first one that is missing or makes no sense ends the start with one sentence: nothing
 * is guessed and nothing falls back to the demo.
 */
@Component
class RequiredSettings implements BeanFactoryPostProcessor, EnvironmentAware {

	static final String REGISTRATIONS = "spring.security.oauth2.client.registration";

	private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt";

	@SuppressWarnings("NullAway.Init")
	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		check(this.environment);
	}

	static void check(Environment environment) {
		String store = environment.getProperty("spring.mongodb.uri", "");
		if (!store.startsWith("mongodb://") && !store.startsWith("mongodb+srv://")) {
			throw new MissingSettingException("spring.mongodb.uri",
					"must be the connection string of the MongoDB database, like mongodb://host:27017/ransel");
		}
		if (!isOrigin(environment.getProperty("ransel.web.base-url", ""))) {
			throw new MissingSettingException("ransel.web.base-url",
					"must be the address where people reach the service, like https://ransel.example");
		}
		Binder binder = Binder.get(environment);
		Set<String> providers = binder.bind(REGISTRATIONS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
		if (providers.isEmpty()) {
			throw new MissingSettingException(REGISTRATIONS + ".<id>.client-id",
					"must name the client at one OpenID Connect provider or more");
		}
		providers.forEach((provider) -> checkReturn(environment, REGISTRATIONS + "." + provider + ".redirect-uri"));
		if (environment.getProperty("spring.mail.host", "").isBlank()) {
			throw new MissingSettingException("spring.mail.host", "must be the name of the mail server");
		}
		if (!environment.getProperty("ransel.mail.from", "").contains("@")) {
			throw new MissingSettingException("ransel.mail.from", "must be the address that mail comes from");
		}
		boolean tokens = environment.containsProperty(TOKENS + ".issuer-uri");
		if (tokens && binder.bind(TOKENS + ".audiences", Bindable.listOf(String.class)).orElse(null) == null) {
			throw new MissingSettingException(TOKENS + ".audiences",
					"must name the audience that stands in tokens meant for this service");
		}
	}

	/** The framework's own default is an address that we do not listen at. */
	private static void checkReturn(Environment environment, String setting) {
		if (!environment.getProperty(setting, "").contains("/login/callback/")) {
			throw new MissingSettingException(setting,
					"must be the address a login comes back to: the base URL and /login/callback/{registrationId}");
		}
	}

	private static boolean isOrigin(String value) {
		try {
			URI uri = new URI(value);
			return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
