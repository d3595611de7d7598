package nl.ransel.demo;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.function.server.RouterFunction;

/**
 * Lays the ground under the demo before the application starts: the store in the demo
 * directory and the provider at its port. Both stop with the application, after it.
 */
class DemoGround implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {

	private AutoCloseable store = () -> {
	};

	private AutoCloseable provider = () -> {
	};

	private AutoCloseable mailbox = () -> {
	};

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment environment = context.getEnvironment();
		Path directory = Path.of(environment.getProperty("ransel.demo.directory", "demo"));
		EmbeddedStore embeddedStore = EmbeddedStore.in(directory.resolve("store"));
		this.store = embeddedStore;
		DemoProvider demoProvider = DemoProvider
			.at(environment.getProperty("ransel.demo.provider-port", Integer.class, 8090));
		this.provider = demoProvider;
		DemoMailbox caught = DemoMailbox.open();
		this.mailbox = caught;
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("demo ground",
					Map.of("spring.mongodb.uri", embeddedStore.uri("ransel"), "ransel.demo.issuer",
							demoProvider.issuer(), "ransel.demo.school", demoProvider.school(), "spring.mail.port",
							caught.port(), "ransel.receipt.keys[0]",
							DemoReceiptKey.in(directory.resolve("receipt-key.jwk")).toString())));
		// A demo that stops must not take the connections of others in this process
		// along.
		context.registerBean(ReactorResourceFactory.class, DemoGround::ownConnections);
		context.registerBean("demoMailPage", RouterFunction.class, () -> DemoMailPage.of(caught));
		// The first bean made is the last one closed.
		context.registerBean(DemoGround.class, () -> this);
	}

	private static ReactorResourceFactory ownConnections() {
		ReactorResourceFactory connections = new ReactorResourceFactory();
		connections.setUseGlobalResources(false);
		return connections;
	}

	@Override
	public void close() throws Exception {
		this.mailbox.close();
		this.provider.close();
		this.store.close();
	}

}
