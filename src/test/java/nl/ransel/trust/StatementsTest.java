package nl.ransel.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonStructure;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.TermTable.Unsure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The quick way says what the general way says, byte for byte, or leaves it to that. What
 * the general way refuses it never accepts.
 */
class StatementsTest {

	private static final Path CORPUS = Path.of("src/test/resources/corpus/cases/ob30");

	private static final String FOREIGN = "https://words.example/context.json";

	private static final ContextSet CONTEXTS = new ContextSet(new BundledContexts().byUrl(),
			Map.of(FOREIGN, JsonDocument.of((JsonStructure) JakartaJson.of(sample("context.json")))));

	/** Titanium has much to say about what is done to documents here. */
	private static final Logger TALK = Logger.getLogger("com.apicatalog");

	private final TermTables tables = new TermTables();

	@BeforeAll
	static void quiet() {
		TALK.setLevel(Level.OFF);
	}

	@AfterAll
	static void loud() {
		TALK.setLevel(null);
	}

	/** Badges of the corpus, the claims of its tokens, and samples with every form. */
	static Stream<JsonNode> documents() throws IOException {
		List<JsonNode> documents = new ArrayList<>();
		try (Stream<Path> files = Files.walk(CORPUS)) {
			for (Path file : files.sorted().toList()) {
				if (file.toString().endsWith(".json") && !isWrapping(json(Files.readString(file)))) {
					documents.add(json(Files.readString(file)));
				}
				if (file.toString().endsWith(".jwt")) {
					documents.add(claims(Files.readString(file)));
				}
			}
		}
		for (String name : List.of("full", "endorsed", "foreign", "undefined", "old", "graph")) {
			documents.add(sample(name + ".json"));
		}
		return documents.stream().flatMap(StatementsTest::asSigned);
	}

	/** A token or a message as JSON, or in an envelope: no text of its own is signed. */
	private static boolean isWrapping(JsonNode json) {
		return json.has("payload") || json.path("type").toString().contains("EnvelopedVerifiableCredential");
	}

	private static JsonNode sample(String name) {
		try {
			return json(Files.readString(Path.of("src/test/resources/nl/ransel/trust/statements", name)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(String text) {
		try {
			return StrictJson.parse(text);
		}
		catch (UnreadableBadge ex) {
			throw new IllegalArgumentException(text, ex);
		}
	}

	private static JsonNode claims(String token) {
		JsonNode payload = json(
				new String(Base64.getUrlDecoder().decode(token.strip().split("\\.")[1]), StandardCharsets.UTF_8));
		JsonNode claims = payload.has("vc") ? payload.path("vc") : payload;
		return ((ObjectNode) claims).without(List.of("iss", "sub", "jti", "nbf", "exp", "iat"));
	}

	/** A badge, and the two documents that a suite makes of one with a proof. */
	private static Stream<JsonNode> asSigned(JsonNode document) {
		if (!document.path("proof").isObject()) {
			return Stream.of(document);
		}
		ObjectNode options = ((ObjectNode) document.path("proof")).deepCopy().without(List.of("proofValue"));
		options.set("@context", document.path("@context"));
		return Stream.of(document, ((ObjectNode) document).deepCopy().without(List.of("proof")), options);
	}

	/** Null where it is left to the general way. */
	private List<String> quickly(JsonNode document) {
		try {
			return Statements.read(document, this.tables.with(CONTEXTS)).canonical("SHA-256", UnaryOperator.identity());
		}
		catch (Unsure ex) {
			return null;
		}
	}

	/** The reason instead where it is refused. */
	private static List<String> generally(JsonNode document) {
		try {
			return Canonicaliser.generally(document, CONTEXTS, "SHA-256", UnaryOperator.identity());
		}
		catch (Distrust ex) {
			return List.of("refused: " + ex.reason());
		}
	}

	/** Whether the quick way dared, once it turned out to agree. */
	private boolean agrees(JsonNode document) {
		List<String> quick = quickly(document);
		if (quick != null) {
			assertThat(quick).as(document.toString()).isEqualTo(generally(document));
		}
		return quick != null;
	}

	@ParameterizedTest
	@MethodSource("documents")
	void whatBadgesLookLikeIsReadTheQuickWay(JsonNode document) {
		assertThat(generally(document)).noneMatch((line) -> line.startsWith("refused"));
		assertThat(agrees(document)).isTrue();
	}

	/** Each is changed in up to three places, again and again, with the same luck. */
	@Test
	void howeverADocumentIsChangedBothWaysAgree() throws IOException {
		Mutations luck = new Mutations(new Random(2026));
		int quick = 0;
		int tried = 0;
		for (JsonNode document : documents().toList()) {
			for (int round = 0; round < Integer.getInteger("ransel.test.mutations", 60); round++) {
				tried++;
				quick += agrees(luck.changed(document)) ? 1 : 0;
			}
		}
		// else it would show nothing
		assertThat(quick).isGreaterThan(tried / 4).isLessThan(tried);
	}

	@Test
	void aTableThatIsFullIsMadeAnew() throws IOException {
		JsonNode badge = sample("full.json");
		List<String> expected = generally(badge);
		for (int i = 0; i < 400; i++) {
			ObjectNode other = ((ObjectNode) badge).deepCopy();
			other.withArray("@context").add("https://www.w3.org/ns/did/v1").add(FOREIGN);
			for (int bit = 0; bit < 9; bit++) {
				other.withArray("@context").add((i >> bit & 1) == 1 ? FOREIGN : "https://www.w3.org/ns/did/v1");
			}
			quickly(other);
		}
		quickly(badge);
		assertThat(quickly(badge)).isEqualTo(expected);
	}

}
