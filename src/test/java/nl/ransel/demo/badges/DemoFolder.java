package nl.ransel.demo.badges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.FileSystemResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The demo's folder on disk: the institutions' keys, the badges to drop in, those on
 * another platform, the awards still to deliver and what the institutions publish. It is
 * filled once for an address: badges name where they can be checked, so another address
 * needs other badges.
 *
 * @param directory the folder
 */
record DemoFolder(Path directory) {

	/** Goes up when there is more in the demo, so that an older folder is filled anew. */
	private static final String EDITION = " 3";

	Path web() {
		return this.directory.resolve("web");
	}

	Path badges() {
		return this.directory.resolve("badges");
	}

	/** One request body in each file; what was delivered is deleted. */
	Path undelivered() {
		return this.directory.resolve("awards");
	}

	/** The body of a request that nobody has sent yet. */
	Path toPush() {
		return this.directory.resolve("award-to-push.json");
	}

	/** What the ready learner has on another platform. */
	Path elsewhere() {
		return this.directory.resolve("elsewhere");
	}

	/** The operator's list of known issuers. */
	Path registry() {
		return this.directory.resolve("registry.json");
	}

	/** The pathways that the operator publishes. */
	Path pathways() {
		return this.directory.resolve("pathways");
	}

	/** Gives away what the institutions publish, under {@code /demo/}. */
	RouterFunction<ServerResponse> served() {
		return RouterFunctions.resources("/demo/**", new FileSystemResource(web().toAbsolutePath() + "/"));
	}

	/** Fills the folder where it is not filled for this address yet. */
	Schools fill(String base, Instant now, JsonMapper json) throws IOException, GeneralSecurityException {
		Schools schools = Schools.at(base, this.directory.resolve("keys"), now);
		Path madeFor = this.directory.resolve("made-for.txt");
		if (!Files.exists(madeFor) || !Files.readString(madeFor).equals(base + EDITION)) {
			fill(schools, json);
			write(madeFor, (base + EDITION).getBytes(StandardCharsets.UTF_8));
		}
		return schools;
	}

	private void fill(Schools schools, JsonMapper json) throws IOException, GeneralSecurityException {
		Issuing issuing = new Issuing(json);
		for (DemoBadge badge : new DropInBadges(schools, issuing).all()) {
			write(badges().resolve(badge.fileName()), badge.bytes());
		}
		for (Map.Entry<String, String> badge : new BadgesElsewhere(schools, issuing).all().entrySet()) {
			write(elsewhere().resolve(badge.getKey()), badge.getValue().getBytes(StandardCharsets.UTF_8));
		}
		for (Map.Entry<String, byte[]> file : new PublishedFiles(schools, issuing).all().entrySet()) {
			write(web().resolve(file.getKey()), file.getValue());
		}
		for (Map.Entry<String, Map<String, Object>> pathway : new DemoPathways(schools).all().entrySet()) {
			write(pathways().resolve(pathway.getKey()), json.writeValueAsBytes(pathway.getValue()));
		}
		WaitingAwards awards = new WaitingAwards(schools, issuing);
		write(toPush(), json.writeValueAsBytes(awards.toPush()));
		for (Map.Entry<String, Map<String, Object>> award : awards.all().entrySet()) {
			write(undelivered().resolve(award.getKey() + ".json"), json.writeValueAsBytes(award.getValue()));
		}
		write(registry(), json.writeValueAsBytes(Map.of("issuers", List.of(schools.lindeveld().toRegistry()))));
	}

	private static void write(Path file, byte[] bytes) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
	}

}
