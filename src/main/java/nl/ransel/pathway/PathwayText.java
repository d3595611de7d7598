package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;

import nl.ransel.kernel.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that staff write. What it is called here, which version it is and who
 * publishes it are not theirs to say.
 */
final class PathwayText {

	/** Bytes of a pathway. */
	static final int LARGEST = 200 * 1024;

	/** More than the deepest pathway takes; each line is indented by as much. */
	private static final int DEEPEST = 40;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private PathwayText() {
	}

	/**
	 * Writes it down.
	 * @throws Problem {@code pathway.no-object} or {@code pathway.too-large}
	 */
	static String of(JsonNode given, String id, int version, String publisher) {
		if (!(given instanceof ObjectNode object)) {
			throw Problem.badRequest("pathway.no-object");
		}
		if (depth(object) > DEEPEST) {
			throw tooLarge();
		}
		ObjectNode text = JSON.createObjectNode();
		text.put("id", id).put("version", version);
		text.setAll(object);
		text.put("id", id).put("version", version);
		ObjectNode party = (text.path("publisher") instanceof ObjectNode there) ? there.deepCopy()
				: JSON.createObjectNode();
		text.set("publisher", party.put("name", publisher));
		String written = JSON.writeValueAsString(text);
		if (written.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
			throw tooLarge();
		}
		return written;
	}

	private static int depth(JsonNode json) {
		return 1 + json.valueStream().mapToInt(PathwayText::depth).max().orElse(0);
	}

	private static Problem tooLarge() {
		return new Problem(Problem.Kind.TOO_LARGE, "pathway.too-large");
	}

	static JsonNode parsed(String text) {
		return JSON.readTree(text);
	}

	/** What staff call it, in Dutch; empty when they have not said yet. */
	static String title(JsonNode pathway) {
		return pathway.path("title").path("nl").asString("").strip();
	}

}
