package nl.ransel.learner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.connection.StrictHost;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in a backpack goes along, and comes back as it was. */
@RanselTest
class ExportTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Visitors visitors;

	private final String email = "export-" + UUID.randomUUID() + "@student.example";

	private final SignedBadge till = SignedBadge.of("Kassa <basis>", this.email);

	private SignedIn noor;

	private String link;

	@BeforeEach
	void aBackpackWithEverythingInIt() {
		this.noor = this.visitors.signIn(this.email);
		String first = BackpackApi.kept(this.noor, this.till);
		String second = BackpackApi.kept(this.noor, SignedBadge.of("Heftruck", this.email));
		this.noor.http()
			.patch()
			.uri("/api/credentials/{id}", first)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("note", "Mijn eerste"))
			.exchange()
			.expectStatus()
			.isOk();
		String stack = made(Map.of("name", "Winkel"), "/api/stacks").get("id").asString();
		this.noor.http()
			.put()
			.uri("/api/stacks/{id}", stack)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("version", 1, "name", "Winkel", "description", "Wat ik kan", "sections",
					List.of(Map.of("id", "s1", "name", "Kassa")), "entries",
					List.of(Map.of("credentialId", second),
							Map.of("credentialId", first, "note", "Trots", "section", "s1")),
					"cover", Map.of("credentialId", first, "hue", 3)))
			.exchange()
			.expectStatus()
			.isOk();
		this.link = made(Map.of("label", "Werk", "stackId", stack), "/api/shares").get("url").asString();
	}

	@Test
	void theZipHoldsTheOriginalsTheDataItsSchemasAndAPageAndNoLink() {
		Map<String, byte[]> files = unzipped(export());

		assertThat(files.keySet()).contains("index.html", "account.json", "credentials.json", "stacks.json",
				"pathways.json", "shares.json", "activity.json", "schemas/credentials.schema.json",
				"schemas/stacks.schema.json", "schemas/shares.schema.json", "schemas/activity.schema.json",
				"schemas/account.schema.json", "schemas/pathways.schema.json");
		JsonNode badge = JSON.readTree(files.get("credentials.json")).get(0);
		assertThat(badge.get("name").asString()).isEqualTo("Kassa <basis>");
		assertThat(files.get(badge.get("file").asString())).isEqualTo(this.till.jws().getBytes(StandardCharsets.UTF_8));
		String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
		assertThat(page).contains("lang=\"nl\"", "Kassa &lt;basis&gt;", "Winkel").doesNotContain("<script");
		String token = URI.create(this.link).getPath().replace("/s/", "");
		files.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(name)
			.doesNotContain(token));
	}

	@Test
	void whomTheLearnerTrustsWhatTheyDecidedAndAgreedToGoesAlongToBeReadAndOpensNoDoorElsewhere() {
		decide("taken", "accept", Map.of());
		decide("declined", "decline", Map.of("reason", "Niet van mij"));
		this.noor.http().put().uri("/api/trusted-institutions/lindeveld").exchange().expectStatus().isOk();
		this.visitors
			.platform(this.noor.account(), "any-platform",
					"https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly")
			.get()
			.uri("/ims/ob/v3p0/credentials")
			.exchange()
			.expectStatus()
			.isOk();
		try (StrictHost host = new StrictHost()) {
			host.connectedBy(this.noor);
		}

		byte[] zip = export();
		Map<String, byte[]> files = unzipped(zip);
		for (String part : List.of("trusted", "decisions", "platforms", "connections", "consents")) {
			assertThat(files).containsKeys(part + ".json", "schemas/" + part + ".schema.json");
		}
		assertThat(JSON.readTree(files.get("trusted.json")).findValuesAsString("id")).containsExactly("lindeveld");
		JsonNode decisions = JSON.readTree(files.get("decisions.json"));
		assertThat(decisions.findValuesAsString("state")).containsExactlyInAnyOrder("ACCEPTED", "DECLINED");
		assertThat(decisions.findValuesAsString("reason")).contains("Niet van mij");
		assertThat(JSON.readTree(files.get("platforms.json")).at("/0/name").asString()).isEqualTo("Werkplek");
		JsonNode connection = JSON.readTree(files.get("connections.json")).get(0);
		assertThat(connection.at("/title").asString()).isEqualTo("Badgekast");
		assertThat(connection.propertyNames()).doesNotContain("tokens", "accessToken", "refreshToken");
		assertThat(JSON.readTree(files.get("consents.json")).at("/0/version").asString()).isEqualTo("example-1");
		assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains("Werkplek", "ROC Lindeveld",
				"Geweigerd: declined", "example-1");

		SignedIn other = this.visitors.newLearner();
		bring(other, zip).expectStatus().isOk();
		assertThat(get(other, "/api/trusted-institutions")).isEmpty();
		assertThat(get(other, "/api/platforms")).isEmpty();
		assertThat(get(other, "/api/connections")).isEmpty();
	}

	private void decide(String title, String how, Map<String, Object> why) {
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", title + UUID.randomUUID(), "recipient",
					Map.of("type", "email", "value", this.email), "credential",
					SignedBadge.of(title, this.email).jws()))
			.exchange()
			.expectStatus()
			.isCreated();
		this.noor.http()
			.post()
			.uri("/api/awards/{id}/{how}", get(this.noor, "/api/awards").at("/items/0/id").asString(), how)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(why)
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
	}

	@Test
	void anotherAccountThatTakesItInShowsTheSameAndTwiceDoublesNothing() {
		byte[] zip = export();
		String before = view(this.noor);
		JsonNode log = get(this.noor, "/api/activity?kind=IMPORTED");
		erase();
		SignedIn again = this.visitors.signIn(this.email);
		assertThat(again.id()).isNotEqualTo(this.noor.id());

		JsonNode result = BackpackApi.json(bring(again, zip).expectStatus().isOk());
		assertThat(result.at("/taken/credentials").asInt()).isEqualTo(2);
		assertThat(result.at("/taken/stacks").asInt()).isEqualTo(1);
		assertThat(result.get("refused")).isEmpty();
		assertThat(view(again)).isEqualTo(before);
		assertThat(get(again, "/api/activity?kind=IMPORTED").get("items")).hasSameSizeAs(log.get("items"));

		JsonNode twice = BackpackApi.json(bring(again, zip).expectStatus().isOk());
		assertThat(twice.at("/taken/credentials").asInt()).isZero();
		assertThat(twice.at("/taken/stacks").asInt()).isZero();
		assertThat(view(again)).isEqualTo(before);
	}

	@Test
	void broughtBackToTheSameAccountNothingIsThereTwice() {
		String before = view(this.noor);
		bring(this.noor, export()).expectStatus().isOk();
		assertThat(view(this.noor)).isEqualTo(before);
	}

	@Test
	void aForgedBadgeInTheFileIsNotTakenInAndTheRestIs() {
		Map<String, byte[]> files = unzipped(export());
		String name = JSON.readTree(files.get("credentials.json")).get(0).get("file").asString();
		files.put(name, this.till.tampered().getBytes(StandardCharsets.UTF_8));
		SignedIn other = this.visitors.newLearner();

		JsonNode result = BackpackApi.json(bring(other, zipped(files)).expectStatus().isOk());

		assertThat(result.at("/refused/0/code").asString()).isEqualTo("import.invalid");
		assertThat(get(other, "/api/credentials").get("items").findValuesAsString("name")).containsExactly("Heftruck");
	}

	@Test
	void whatIsNoExportOrTooMuchIsRefused() {
		assertRefused("no zip".getBytes(StandardCharsets.UTF_8), "archive.not-ours");
		assertRefused(zipped(Map.of("readme.txt", new byte[3])), "archive.not-ours");
		assertRefused(zipped(Map.of("credentials.json", "{".getBytes(StandardCharsets.UTF_8))), "archive.unreadable");
		assertRefused(zipped(Map.of("credentials.json", new byte[ArchiveReader.LARGEST_ENTRY + 1])),
				"archive.too-large");
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i <= ArchiveReader.MOST_ENTRIES; i++) {
			many.put("../" + i, new byte[0]);
		}
		assertRefused(zipped(many), "archive.too-large");
	}

	@Test
	void whoBringsSomethingAllTheTimeHasToWait() {
		for (int i = 0; i < 20; i++) {
			assertRefused("no zip".getBytes(StandardCharsets.UTF_8), "archive.not-ours");
		}
		assertRefused(export(), "archive.too-many");
	}

	/** All that the learner sees of badges and stacks, but for ids and moments. */
	private String view(SignedIn learner) {
		StringBuilder seen = new StringBuilder();
		for (JsonNode card : get(learner, "/api/credentials").get("items")) {
			JsonNode badge = get(learner, "/api/credentials/" + card.get("id").asString());
			seen.append(badge.get("name"))
				.append(badge.get("note"))
				.append(badge.get("ownership"))
				.append(badge.get("outcome"))
				.append(badge.get("fileName"));
		}
		for (JsonNode line : get(learner, "/api/stacks").get("items")) {
			JsonNode stack = get(learner, "/api/stacks/" + line.get("id").asString());
			String text = stack.toString();
			for (JsonNode card : get(learner, "/api/credentials").get("items")) {
				text = text.replace(card.get("id").asString(), card.get("name").asString());
			}
			seen.append(text.replace(line.get("id").asString(), "stack")
				.replaceAll("\"(version)\":\\d+", "")
				.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "moment"));
		}
		return seen.toString();
	}

	private void assertRefused(byte[] zip, String code) {
		assertThat(BackpackApi.json(bring(this.noor, zip)).get("code").asString()).isEqualTo(code);
	}

	private byte[] export() {
		byte[] zip = BackpackApi.get(this.noor, "/api/account/export")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("application/zip")
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(get(this.noor, "/api/activity?kind=EXPORTED").get("items")).isNotEmpty();
		return zip;
	}

	private void erase() {
		this.noor.http()
			.post()
			.uri("/api/account/erasure")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("confirmation", "wissen"))
			.exchange()
			.expectStatus()
			.isNoContent();
	}

	private static ResponseSpec bring(SignedIn learner, byte[] zip) {
		return learner.http()
			.post()
			.uri("/api/account/import")
			.contentType(MediaType.valueOf("application/zip"))
			.bodyValue(zip)
			.exchange();
	}

	private static JsonNode get(SignedIn learner, String path) {
		return BackpackApi.json(BackpackApi.get(learner, path).expectStatus().isOk());
	}

	private JsonNode made(Map<String, Object> body, String path) {
		return BackpackApi.json(this.noor.http()
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isCreated());
	}

	private static Map<String, byte[]> unzipped(byte[] zip) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return files;
	}

	private static byte[] zipped(Map<String, byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
