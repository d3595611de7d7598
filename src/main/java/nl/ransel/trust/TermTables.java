package nl.ransel.trust;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.TermTable.Unsure;

/**
 * Remembers what names mean, for each set of contexts that documents bring. Bounded: when
 * it is full it starts anew.
 */
final class TermTables {

	/** Two hundred or so in each place of a badge; a hundred bytes each. */
	private static final int MAX_TERMS = 200_000;

	/** JSON values in a context that is fetched. */
	private static final int MAX_FOREIGN = 3_000;

	private volatile Generation generation = new Generation();

	/**
	 * The table in which nothing means anything yet.
	 * @param contexts where the contexts of the document are found
	 */
	TermTable with(ContextSet contexts) {
		Generation now = this.generation;
		if (now.room.get() < 0) {
			now = new Generation();
			this.generation = now;
		}
		AtomicInteger room = now.room;
		return now.tables.computeIfAbsent(contexts.foreign(), (foreign) -> empty(contexts, room));
	}

	/** A foreign context that is not large and leads to no others. */
	private static boolean isPlain(JsonDocument foreign) {
		return foreign.getJsonContent().filter((json) -> values(json) <= MAX_FOREIGN).isPresent();
	}

	private static int values(JsonValue json) {
		int count = 1;
		if (json instanceof JsonObject object) {
			boolean leads = object.get("@context") instanceof JsonString || object.get("@context") instanceof JsonArray;
			count += leads ? MAX_FOREIGN : 0;
			for (JsonValue value : object.values()) {
				count += values(value);
			}
		}
		else if (json instanceof JsonArray array) {
			for (JsonValue value : array) {
				count += values(value);
			}
		}
		return count;
	}

	private static TermTable empty(ContextSet contexts, AtomicInteger room) {
		if (!contexts.foreign().values().stream().allMatch(TermTables::isPlain)) {
			throw Unsure.BECAUSE;
		}
		// what is remembered is made without a clock, so only what is soon made is
		JsonLdOptions options = Canonicaliser.options(contexts);
		options.setTimeout(null);
		ProcessingRuntime runtime = ProcessingRuntime.of(options);
		return new TermTable(new ActiveContext(runtime), null, room);
	}

	private static final class Generation {

		private final AtomicInteger room = new AtomicInteger(MAX_TERMS);

		private final Map<Map<String, JsonDocument>, TermTable> tables = new ConcurrentHashMap<>();

	}

}
