package nl.ransel.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import nl.ransel.testing.FreePort;
import nl.ransel.demo.DemoApplication;
import nl.ransel.demo.DemoProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The demo on free ports, with a folder of its own. It can be stopped and started again.
 */
final class Demo implements AutoCloseable {

	private final Path folder;

	private final int port = FreePort.next();

	private final int providerPort = FreePort.next();

	private @Nullable ConfigurableApplicationContext running;

	Demo(Path folder) {
		this.folder = folder;
	}

	/** Starts it, with these settings besides. */
	Demo start(String... more) {
		Stream<String> own = Stream.of("--server.port=" + this.port, "--ransel.demo.directory=" + this.folder,
				"--ransel.demo.provider-port=" + this.providerPort, "--ransel.demo.platform-port=0");
		try {
			this.running = DemoApplication.start(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
			return this;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		if (this.running != null) {
			this.running.close();
		}
	}

	URI url() {
		return URI.create("http://localhost:" + this.port);
	}

	/** A badge file that the demo made to drop in. */
	Path badge(String name) {
		return this.folder.resolve("badges").resolve(name);
	}

	/**
	 * Delivers the award that the demo left for somebody to push, as the badge platform
	 * of the demo institution does.
	 */
	JsonNode pushAward() throws IOException {
		return WebClient.create(url().toString())
			.post()
			.uri("/api/institution/awards")
			.headers((headers) -> headers.setBearerAuth(token()))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Files.readAllBytes(this.folder.resolve("award-to-push.json")))
			.retrieve()
			.bodyToMono(JsonNode.class)
			.block();
	}

	private String token() {
		return WebClient.create("http://localhost:" + this.providerPort + "/" + DemoProvider.ISSUER)
			.post()
			.uri("/token")
			.headers((headers) -> headers.setBasicAuth(DemoProvider.MACHINE_CLIENT, "demo"))
			.body(BodyInserters.fromFormData("grant_type", "client_credentials").with("scope", "award.write"))
			.retrieve()
			.bodyToMono(JsonNode.class)
			.map((answer) -> answer.path("access_token").asString())
			.block();
	}

}
