package nl.ransel.testing;

import nl.ransel.RanselApplication;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as the tests start it, for programs that put a load on it. */
public final class TestServer {

	private TestServer() {
	}

	/**
	 * Starts it on a free port, with a store in memory or the one that
	 * {@code -Dransel.test.mongodb-uri} names.
	 * @param settings such as {@code --ransel.web.limits.openings=100000}
	 */
	public static ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(RanselApplication.class).profiles("test")
			.initializers((context) -> new TestGround().initialize((GenericApplicationContext) context),
					(context) -> listen((GenericApplicationContext) context))
			.run(settings);
	}

	private static void listen(GenericApplicationContext context) {
		context.registerBean("storeQuestions", MongoClientSettingsBuilderCustomizer.class,
				() -> (settings) -> settings.addCommandListener(StoreQuestions.INSTANCE));
	}

}
