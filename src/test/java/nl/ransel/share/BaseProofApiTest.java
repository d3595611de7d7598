package nl.ransel.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** A badge whose proof is for its holder only, from import to share. */
@RanselTest
class BaseProofApiTest {

	@Autowired
	private Visitors visitors;

	@Test
	void theHolderKeepsItAndTheReaderOfAShareSeesWhatIsDerivedButNobodyElseMayShowIt() throws IOException {
		byte[] badge = Files
			.readAllBytes(Path.of("src/test/resources/corpus/cases/ob30/ecdsa-sd-2023/base-proof.json"));
		SignedIn noor = this.visitors.signIn("noor@school.example");

		JsonNode preview = BackpackApi.json(noor.http().post().uri("/api/imports").bodyValue(badge).exchange());
		assertThat(preview.at("/report/outcome").asString()).isEqualTo("VALID");
		String id = BackpackApi
			.json(noor.http()
				.post()
				.uri("/api/credentials?digest={digest}", preview.path("digest").asString())
				.bodyValue(badge)
				.exchange()
				.expectStatus()
				.is2xxSuccessful())
			.path("id")
			.asString();
		JsonNode again = BackpackApi.json(noor.http().post().uri("/api/credentials/{id}/check", id).exchange());
		assertThat(again.at("/report/outcome").asString()).isEqualTo("VALID");
		JsonNode share = BackpackApi.json(noor.http()
			.post()
			.uri("/api/shares")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("label", "Winkel", "credentialIds", List.of(id), "travels", List.of()))
			.exchange());
		String path = share.path("url").asString().replaceAll(".*(?=/s/)", "");
		JsonNode data = BackpackApi
			.json(this.visitors.anonymous().get().uri(path).accept(MediaType.APPLICATION_JSON).exchange());
		assertThat(data.at("/badges/0/report/outcome").asString()).isEqualTo("VALID");
		assertThat(data.toString()).contains("derivable").doesNotContain("u2V0A", "noor@school.example");

		String verdict = new String(this.visitors.anonymous()
			.post()
			.uri("/api/verify")
			.bodyValue(badge)
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBody(), StandardCharsets.UTF_8);
		assertThat(verdict).contains("INVALID", "base-proof");
	}

}
