package nl.ransel.trust;

import java.util.List;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Contexts.ContextSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CanonicaliserTest {

	/** With the second context every word means something. */
	private static final String ANY_WORD = "{'@context': ['https://www.w3.org/ns/credentials/v2',"
			+ " 'https://www.w3.org/ns/credentials/undefined-terms/v2'], 'id': 'urn:x', ";

	private final Contexts contexts = new Contexts((uri, purpose) -> Mono.error(new AssertionError(uri)));

	private static JsonNode json(String text) {
		try {
			return StrictJson.parse(text.replace('\'', '"'));
		}
		catch (UnreadableBadge ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private List<String> canonical(String text) {
		JsonNode json = json(text);
		ContextSet set = this.contexts.gather(json).block();
		return new Canonicaliser().canonicalise(json, set, "SHA-256");
	}

	private void refused(String text, String reason) {
		assertThatExceptionOfType(Distrust.class).isThrownBy(() -> canonical(text))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@Test
	void statementsComeInTheirOneOrder() {
		assertThat(canonical(ANY_WORD + "'b': 'twee', 'a': {'c': 1}}")).containsExactly(
				"<urn:x> <https://www.w3.org/ns/credentials/undefined-term#a> _:c14n0 .\n",
				"<urn:x> <https://www.w3.org/ns/credentials/undefined-term#b> \"twee\" .\n",
				"_:c14n0 <https://www.w3.org/ns/credentials/undefined-term#c> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
	}

	@ParameterizedTest
	@CsvSource({ "1, '\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>'",
			"1.0, '\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>'",
			"2.5, '\"2.5E0\"^^<http://www.w3.org/2001/XMLSchema#double>'",
			"0.00001, '\"1.0E-5\"^^<http://www.w3.org/2001/XMLSchema#double>'",
			"1e21, '\"1.0E21\"^^<http://www.w3.org/2001/XMLSchema#double>'",
			"true, '\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>'" })
	void numbersAreWrittenAsTheStandardHasIt(String value, String literal) {
		assertThat(canonical(ANY_WORD + "'a': " + value + "}").get(0)).contains(literal);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "'@included': [] | hidden-structure", "'@graph': [] | hidden-structure",
					"'@index': 'x' | hidden-structure", "'a': {'@set': []} | hidden-structure",
					"'a': {'@language': 'nl'} | hidden-structure",
					"'a': {'@value': 'x', '@direction': 'rtl'} | hidden-structure",
					"'a': {'@value': 'x', '@language': 'geen taal'} | hidden-structure",
					"'a': {'id': 'urn:x', 'b': 1} | hidden-structure", "'a': {'id': 'relative'} | relative-id",
					"'a': {'id': 'urn:a b'} | relative-id", "'a': {'id': 'urn:a>'} | relative-id",
					"'a': {'@context': {}} | inline-context", "'a': {'@context': null} | inline-context" })
	void whatWouldBeLostOrMovedIsRefused(String member, String reason) {
		refused(ANY_WORD + member + "}", reason);
	}

	@Test
	void aWordForEverythingLosesNothing() {
		assertThat(canonical(ANY_WORD + "'type': 'Onbekend', 'nog': 'iets'}")).hasSize(2);
	}

	@Test
	void aLineCannotBeBrokenIntoTwoStatements() {
		List<String> lines = canonical(ANY_WORD + "'a': 'x\\\" .\\n<urn:y> <urn:z> \\\"1'}");
		assertThat(lines).hasSize(1);
		assertThat(lines.get(0).indexOf('\n')).isEqualTo(lines.get(0).length() - 1);
	}

	@Test
	void aGraphThatIsTheSameFromEverySideIsGivenUp() {
		StringBuilder clique = new StringBuilder(ANY_WORD + "'all': [");
		for (int i = 0; i < 12; i++) {
			clique.append((i > 0) ? ", " : "").append("{'id': '_:b").append(i).append("', 'knows': [");
			for (int j = 0; j < 12; j++) {
				clique.append((j > 0) ? ", " : "").append("{'id': '_:b").append(j).append("'}");
			}
			clique.append("]}");
		}
		refused(clique + "]}", "too-complex");
	}

	@Test
	void moreThanAnyBadgeHasIsNotEvenBegun() {
		String list = "'all': [0" + ", 1".repeat(1_000) + "]";
		refused(ANY_WORD + list + "}", "too-complex");
		StringBuilder lists = new StringBuilder(ANY_WORD + "'a0': 0");
		for (int i = 1; i < 14; i++) {
			lists.append(", 'a").append(i).append("': [0").append(", 1".repeat(900)).append("]");
		}
		refused(lists + "}", "too-complex");
	}

	@Test
	void theDataModelComesFirst() {
		refused("{'@context': ['https://www.w3.org/ns/did/v1'], 'id': 'urn:x'}", "no-data-model-context");
		refused("{'id': 'urn:x'}", "inline-context");
		refused("{'@context': [{'a': 'urn:a'}], 'id': 'urn:x'}", "inline-context");
	}

}
