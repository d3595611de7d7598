package nl.ransel.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import nl.ransel.demo.DemoMailbox;
import nl.ransel.demo.DemoProvider;
import nl.ransel.demo.EmbeddedStore;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Store and provider for all tests of this process. A real server takes the store's place
 * with {@code -Dransel.test.mongodb-uri=mongodb://host:port/?options}; the database name
 * is a fresh one each time.
 */
class TestGround implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final String DATABASE = "ransel_test_" + UUID.randomUUID().toString().substring(0, 8);

	@Override
	public void initialize(GenericApplicationContext context) {
		LogWatch.INSTANCE.begin();
		int port = FreePort.next();
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.mongodb.uri", storeUri());
		properties.put("ransel.demo.issuer", Provider.INSTANCE.issuer());
		properties.put("ransel.demo.school", Provider.INSTANCE.school());
		properties.put("spring.mail.port", Mailbox.INSTANCE.port());
		properties.put("server.port", port);
		properties.put("ransel.web.base-url", "http://localhost:" + port);
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test ground", properties));
		context.registerBean(Visitors.class);
		context.registerBean(DemoMailbox.class, () -> Mailbox.INSTANCE, (bean) -> bean.setDestroyMethodName(""));
		context.registerBean("queryLog", MongoClientSettingsBuilderCustomizer.class,
				() -> (settings) -> settings.addCommandListener(QueryLog.INSTANCE));
	}

	private static String storeUri() {
		String server = System.getProperty("ransel.test.mongodb-uri", "");
		if (server.isBlank()) {
			return Store.INSTANCE.uri(DATABASE);
		}
		int options = server.indexOf('?');
		String address = (options < 0) ? server : server.substring(0, options);
		String rest = (options < 0) ? "" : server.substring(options);
		return (address.endsWith("/") ? address : address + "/") + DATABASE + rest;
	}

	/** Started by the first test that needs it. */
	private static final class Store {

		static final EmbeddedStore INSTANCE = EmbeddedStore.inMemory();

	}

	/** Started by the first test that needs it. */
	private static final class Provider {

		static final DemoProvider INSTANCE = DemoProvider.at(0);

	}

	/** Started by the first test that needs it. */
	private static final class Mailbox {

		static final DemoMailbox INSTANCE = DemoMailbox.open();

	}

}
