package nl.ransel.share;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.backpack.SmallIssuer;
import nl.ransel.demo.DemoAccount;
import nl.ransel.learner.Erasing;
import nl.ransel.learner.Merging;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever changes shows to the next reader, though the one before came just now. */
@RanselTest
class RememberedShareApiTest {

	private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0";

	@Autowired
	private Visitors visitors;

	@Autowired
	private Merging merging;

	@Autowired
	private Erasing erasing;

	@Autowired
	private Verification verification;

	private SignedIn noor;

	private String kassa;

	private String zorg;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
		this.kassa = kept(this.noor, SignedBadge.of("Kassa basis", this.noor.email()));
		this.zorg = kept(this.noor, SignedBadge.of("Zorg", this.noor.email()));
	}

	@Test
	void whatNobodyChangedIsTheSameForTheNextReaderWhoIsCounted() {
		JsonNode share = share(loose("NAME"));
		String path = path(share);
		Instant before = Instant.now().minusMillis(1);

		JsonNode first = data(path);
		assertThat(data(path).toString()).isEqualTo(first.toString());
		assertThat(page(path)).isEqualTo(page(path)).contains(first.at("/openedAt").asString());
		assertThat(Instant.parse(first.at("/openedAt").asString())).isBetween(before, Instant.now());
		assertThat(json(get(this.noor, "/api/shares/{id}", share.at("/id").asString())).at("/views").asInt())
			.isEqualTo(4);
	}

	@Test
	void aNoteAndADeletedBadge() {
		String path = path(share(loose("NOTES")));
		assertThat(page(path)).contains("Kassa basis", "Zorg");

		this.noor.http()
			.patch()
			.uri("/api/credentials/{id}", this.zorg)
			.bodyValue(Map.of("note", "Mijn eerste"))
			.exchange()
			.expectStatus()
			.isOk();
		assertThat(page(path)).contains("Mijn eerste");

		this.noor.http().delete().uri("/api/credentials/{id}", this.kassa).exchange().expectStatus().isNoContent();
		assertThat(page(path)).contains("Zorg").doesNotContain("Kassa");
		assertThat(data(path).at("/badges").size()).isEqualTo(1);
	}

	@Test
	void aStackThatIsRenamedReorderedOrThrownAway() {
		String stack = json(post("/api/stacks", Map.of("name", "Winkel"))).at("/id").asString();
		fill(stack, 1, "Winkel", this.kassa, this.zorg);
		String path = path(share(Map.of("label", "Werk", "stackId", stack)));
		assertThat(page(path)).containsSubsequence("Winkel", "Kassa basis", "Zorg");

		fill(stack, 2, "Winkel en zorg", this.zorg, this.kassa);
		assertThat(page(path)).containsSubsequence("Winkel en zorg", "Zorg", "Kassa basis");

		this.noor.http().delete().uri("/api/stacks/{id}", stack).exchange().expectStatus().isNoContent();
		read(path).expectStatus().isEqualTo(HttpStatus.GONE);
	}

	@Test
	void aLearnerWhoseNameChanged() {
		String path = path(share(loose("NAME")));
		assertThat(page(path)).contains(this.noor.account().name());

		DemoAccount before = this.noor.account();
		this.visitors.signIn(new DemoAccount(before.subject(), "Noor van Dalen-Zonneveld", before.email(), ""));
		assertThat(page(path)).contains("Noor van Dalen-Zonneveld").doesNotContain(this.noor.account().name());
	}

	@Test
	void anAccountThatBecamePartOfAnother() {
		String path = path(share(loose("NAME")));
		assertThat(page(path)).contains(this.noor.account().name());
		SignedIn now = this.visitors.newLearner();

		this.merging.merge(this.noor.id(), now.id()).block();
		assertThat(page(path)).contains(now.account().name(), "Kassa basis").doesNotContain(this.noor.account().name());
	}

	@Test
	void anAccountThatWasErased() {
		String path = path(share(loose("NAME")));
		page(path);

		this.erasing.erase(this.noor.id()).block();
		read(path).expectStatus()
			.isEqualTo(HttpStatus.GONE)
			.expectBody(String.class)
			.value((page) -> assertThat(page).doesNotContain("Kassa", this.noor.account().name()));
	}

	@Test
	void aShareThatEnded() {
		JsonNode share = share(loose("NAME"));
		page(path(share));

		this.noor.http()
			.post()
			.uri("/api/shares/{id}/end", share.at("/id").asString())
			.exchange()
			.expectStatus()
			.isOk();
		read(path(share)).expectStatus().isEqualTo(HttpStatus.GONE);
	}

	@Test
	void aRevocationThatSomebodyElseHeardOf() {
		try (SmallIssuer issuer = SmallIssuer.thatMayBeRemembered()) {
			SignedBadge heftruck = SignedBadge.of("Heftruck", this.noor.email()).listedAt(issuer.list());
			String id = kept(this.noor, heftruck);
			String path = path(share(Map.of("label", "Werk", "credentialIds", List.of(id))));
			assertThat(page(path)).contains("<h1 id=\"verdict\">Echt en geldig");

			issuer.revoke(heftruck);
			assertThat(page(path)).contains("<h1 id=\"verdict\">Echt en geldig");
			this.verification.verify(heftruck.jws().getBytes(StandardCharsets.UTF_8), Instant.now()).block();
			assertThat(page(path)).contains("<h1 id=\"verdict\">Ingetrokken");
		}
	}

	@Test
	void theOtherLanguage() {
		String path = path(share(loose("NAME")));

		assertThat(page(path)).contains("<html lang=\"nl\">");
		assertThat(page(path + "?lang=en")).contains("<html lang=\"en\">", "Issued by");
		assertThat(page(path)).contains("<html lang=\"nl\">").doesNotContain("Issued by");
	}

	@Test
	void browsersGetItPackedAndItIsTheSame() throws IOException, InterruptedException {
		String path = path(share(loose("NAME")));
		HttpResponse<byte[]> plain = bare(path, "identity");
		HttpResponse<byte[]> packed = bare(path, "gzip, deflate, br");
		HttpResponse<byte[]> again = bare(path, "gzip, deflate, br");

		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
		assertThat(packed.headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(again.body()).isEqualTo(packed.body());
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());
	}

	/** By a client that does not unpack by itself. */
	private HttpResponse<byte[]> bare(String path, String accepted) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.visitors.baseUrl() + path))
			.header("Accept", MediaType.TEXT_HTML_VALUE)
			.header("Accept-Encoding", accepted)
			.header("User-Agent", BROWSER)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	private Map<String, Object> loose(String travels) {
		return Map.of("label", "Werk", "credentialIds", List.of(this.kassa, this.zorg), "travels", List.of(travels));
	}

	private void fill(String stack, int version, String name, String... badges) {
		this.noor.http()
			.put()
			.uri("/api/stacks/{id}", stack)
			.bodyValue(Map.of("version", version, "name", name, "entries",
					List.of(badges).stream().map((badge) -> Map.of("credentialId", badge)).toList()))
			.exchange()
			.expectStatus()
			.isOk();
	}

	private JsonNode share(Map<String, Object> wish) {
		return json(post("/api/shares", wish).expectStatus().isCreated());
	}

	private ResponseSpec post(String path, Map<String, Object> body) {
		return this.noor.http().post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private static String path(JsonNode share) {
		String url = share.at("/url").asString();
		return url.substring(url.indexOf("/s/"));
	}

	private ResponseSpec read(String path) {
		return this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.header("User-Agent", BROWSER)
			.exchange();
	}

	private String page(String path) {
		return read(path).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
	}

	private JsonNode data(String path) {
		return json(this.visitors.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.APPLICATION_JSON)
			.exchange()
			.expectStatus()
			.isOk());
	}

}
