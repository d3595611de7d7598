package nl.ransel.demo.badges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.demo.DemoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Does what the badge platform of MBO Lindeveld does: gets a token for its machine client
 * and delivers one award after the other. What could not be delivered is tried again at
 * the next start.
 */
class AwardDelivery implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger LOG = LoggerFactory.getLogger(AwardDelivery.class);

	private final DemoFolder folder;

	private final Environment environment;

	AwardDelivery(DemoFolder folder, Environment environment) {
		this.folder = folder;
		this.environment = environment;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		String base = this.environment.getRequiredProperty("ransel.web.base-url");
		try {
			List<Path> undelivered = undelivered();
			if (!undelivered.isEmpty()) {
				String token = token(this.environment.getRequiredProperty("ransel.demo.issuer"));
				for (Path award : undelivered) {
					deliver(award, base, token);
				}
			}
		}
		catch (IOException | WebClientException ex) {
			LOG.warn("The demo institution could not deliver its awards", ex);
		}
		LOG.info("Open {} ; badges to drop in are in {}", base, this.folder.badges());
	}

	private List<Path> undelivered() throws IOException {
		Files.createDirectories(this.folder.undelivered());
		try (Stream<Path> files = Files.list(this.folder.undelivered())) {
			return files.sorted().toList();
		}
	}

	private static String token(String issuer) {
		return WebClient.create(issuer)
			.post()
			.uri("/token")
			.headers((headers) -> headers.setBasicAuth(DemoProvider.MACHINE_CLIENT, "demo"))
			.body(BodyInserters.fromFormData("grant_type", "client_credentials").with("scope", "award.write"))
			.retrieve()
			.bodyToMono(JsonNode.class)
			.map((answer) -> answer.path("access_token").stringValue())
			.block();
	}

	private static void deliver(Path award, String base, String token) throws IOException {
		WebClient.create(base)
			.post()
			.uri("/api/institution/awards")
			.headers((headers) -> headers.setBearerAuth(token))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Files.readAllBytes(award))
			.retrieve()
			.toBodilessEntity()
			.block();
		Files.delete(award);
	}

}
