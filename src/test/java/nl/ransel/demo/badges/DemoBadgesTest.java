package nl.ransel.demo.badges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.credential.Outcome;
import nl.ransel.demo.DemoAccount;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's badges, checked through the public door by a service that serves them. */
@RanselTest
@Import(DemoBadgesTest.Web.class)
class DemoBadgesTest {

	@TempDir
	private static Path directory;

	@Autowired
	private Visitors visitors;

	@Autowired
	private JsonMapper json;

	@Value("${ransel.web.base-url}")
	private String base;

	@Test
	void everyBadgeToDropInGetsTheVerdictItWasMadeFor() throws Exception {
		Schools schools = Schools.at(this.base, directory.resolve("keys"), Instant.now());
		List<DemoBadge> badges = new DropInBadges(schools, new Issuing(this.json)).all();
		assertThat(badges).hasSizeGreaterThanOrEqualTo(12);
		for (DemoBadge badge : badges) {
			JsonNode report = check(Files.readAllBytes(file(badge.fileName())), "");
			assertThat(report.path("outcome").stringValue()).as("%s: %s", badge.fileName(), report)
				.isEqualTo(badge.outcome().name());
		}
	}

	@Test
	void aBadgeToDropInIsTheReadyLearnersUnlessItsNameSaysOtherwise() throws IOException {
		JsonNode hers = check(Files.readAllBytes(file("gastvrij-ontvangen.json")), DemoAccount.SANNE.email());
		JsonNode his = check(Files.readAllBytes(file("van-joris-leiding-geven.json")), DemoAccount.SANNE.email());
		assertThat(hers.path("outcome").stringValue()).isEqualTo(Outcome.VALID.name());
		assertThat(his.path("outcome").stringValue()).isEqualTo(Outcome.NOT_RECIPIENT.name());
	}

	@Test
	void theDutchFactsAreReadFromEveryForm() throws IOException {
		assertThat(facts("gastvrij-ontvangen.json").path("sbu").intValue()).isEqualTo(80);
		assertThat(facts("veilig-werken-elektriciteit.jwt").path("eqf").stringValue()).isEqualTo("3");
		assertThat(facts("duurzaam-inkopen.png").path("programmes").path(0).stringValue()).isEqualTo("25150");
		assertThat(facts("klantgesprek-voeren.json").path("sbu").intValue()).isEqualTo(48);
		assertThat(facts("voedselveiligheid.jws").path("eqf").stringValue()).isEqualTo("2");
		assertThat(facts("lassen-mig-mag.svg").path("sbu").intValue()).isEqualTo(100);
		assertThat(facts("robotica.json").path("ects").intValue()).isEqualTo(5);
	}

	@Test
	void everyAwardIsAGoodBadgeOfItsRecipient() throws IOException {
		DemoFolder folder = new DemoFolder(directory);
		try (Stream<Path> undelivered = Files.list(folder.undelivered())) {
			List<Path> awards = Stream.concat(undelivered, Stream.of(folder.toPush())).toList();
			assertThat(awards).hasSize(4);
			for (Path award : awards) {
				JsonNode report = check(this.json.readTree(award.toFile()));
				assertThat(report.path("outcome").stringValue()).as("%s: %s", award, report)
					.isEqualTo(Outcome.VALID.name());
			}
		}
	}

	@Test
	void elsewhereLieTwoGoodBadgesSomebodyElsesAndAForgery() throws IOException {
		Path elsewhere = new DemoFolder(directory).elsewhere();
		Map<String, Outcome> expected = Map.of("1-zonnepanelen.json", Outcome.VALID, "2-warmtepomp.jwt", Outcome.VALID,
				"3-van-joris.json", Outcome.NOT_RECIPIENT, "4-vervalst.json", Outcome.INVALID);
		for (Map.Entry<String, Outcome> badge : expected.entrySet()) {
			JsonNode report = check(Files.readAllBytes(elsewhere.resolve(badge.getKey())), DemoAccount.SANNE.email());
			assertThat(report.path("outcome").stringValue()).as(badge.getKey()).isEqualTo(badge.getValue().name());
		}
	}

	@Test
	void aSecondStartLeavesEverythingAsItIs() throws Exception {
		byte[] before = Files.readAllBytes(file("gastvrij-ontvangen.json"));
		new DemoFolder(directory).fill(this.base, Instant.now().plusSeconds(86_400), this.json);
		assertThat(Files.readAllBytes(file("gastvrij-ontvangen.json"))).isEqualTo(before);
	}

	@Test
	void thePathwaysOfTheDemoCanBeRead() {
		DemoFolder folder = new DemoFolder(directory);
		assertThat(folder.pathways()).isDirectoryContaining("glob:**leren-met-ict.json")
			.isDirectoryContaining("glob:**vaardigheden-voor-morgen.json");
	}

	private JsonNode facts(String fileName) throws IOException {
		return check(Files.readAllBytes(file(fileName)), "").path("credential").path("achievement").path("facts");
	}

	private JsonNode check(JsonNode award) {
		JsonNode credential = award.path("credential");
		byte[] file = credential.isString() ? credential.stringValue().getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(credential);
		return check(file, award.path("recipient").path("value").stringValue());
	}

	private JsonNode check(byte[] file, String recipient) {
		byte[] answer = this.visitors.anonymous()
			.post()
			.uri((uri) -> uri.path("/api/verify").queryParam("recipient", recipient).build())
			.bodyValue(file)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return this.json.readTree(answer);
	}

	private static Path file(String name) {
		return new DemoFolder(directory).badges().resolve(name);
	}

	/** Makes the badges for this application's own address and serves the rest. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Web {

		@Bean
		RouterFunction<ServerResponse> demoWeb(@Value("${ransel.web.base-url}") String base, Clock clock,
				JsonMapper json) throws IOException, GeneralSecurityException {
			DemoFolder folder = new DemoFolder(directory);
			folder.fill(base, clock.instant(), json);
			return folder.served();
		}

	}

}
