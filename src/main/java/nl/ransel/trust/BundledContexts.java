package nl.ransel.trust;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonStructure;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;

/**
 * The JSON-LD contexts that Ransel carries along, by address. Where each comes from
 * stands in the NOTICE beside them.
 */
final class BundledContexts {

	static final String FOLDER = "contexts/";

	private final Map<String, JsonDocument> byUrl = new TreeMap<>();

	BundledContexts() {
		for (JsonNode entry : read("index.json")) {
			JsonNode context = read(entry.path("file").stringValue());
			this.byUrl.put(entry.path("url").stringValue(), JsonDocument.of((JsonStructure) JakartaJson.of(context)));
		}
	}

	Map<String, JsonDocument> byUrl() {
		return this.byUrl;
	}

	private static JsonNode read(String file) {
		try (InputStream resource = BundledContexts.class.getResourceAsStream(FOLDER + file)) {
			return StrictJson.parse(Objects.requireNonNull(resource, file).readAllBytes());
		}
		catch (IOException | UnreadableBadge ex) {
			throw new IllegalStateException("cannot read context " + file, ex);
		}
	}

}
