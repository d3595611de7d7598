package nl.ransel.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Listens to everything the suite sends to the store, and knows which queries no index
 * leads. The embedded store would hide them: it is small and has hardly any indexes.
 */
class QueryLog implements CommandListener {

	static final QueryLog INSTANCE = new QueryLog();

	/**
	 * One document per lock, found by its id; the library that asks writes that as a
	 * conjunction, through which only a real server sees.
	 */
	private static final Set<String> NOT_OURS = Set.of("shedLock");

	/** Per collection the first fields of the indexes that were made. */
	private final Map<String, Set<String>> leading = new ConcurrentHashMap<>();

	private final Set<Asked> asked = ConcurrentHashMap.newKeySet();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		BsonDocument command = event.getCommand();
		switch (event.getCommandName()) {
			case "createIndexes" -> command.getArray("indexes")
				.forEach((index) -> this.leading
					.computeIfAbsent(command.getString("createIndexes").getValue(), (name) -> new TreeSet<>())
					.add(index.asDocument().getDocument("key").getFirstKey()));
			case "find", "count", "distinct", "findAndModify" -> note(event.getCommandName(), command,
					command.getDocument(command.containsKey("query") ? "query" : "filter", new BsonDocument()));
			case "update" -> each(command, "updates");
			case "delete" -> each(command, "deletes");
			case "aggregate" -> note("aggregate", command, match(command.getArray("pipeline")));
			default -> {
			}
		}
	}

	/** Every query so far that no index leads. */
	Set<String> unled() {
		Set<String> found = new TreeSet<>();
		for (Asked query : this.asked) {
			if (!isLed(query)) {
				found.add(query.command() + " on " + query.collection() + " by " + query.fields());
			}
		}
		return found;
	}

	private boolean isLed(Asked query) {
		Set<String> indexes = this.leading.getOrDefault(query.collection(), Set.of());
		return query.fields().stream().anyMatch((field) -> field.equals("_id") || indexes.contains(field));
	}

	private void each(BsonDocument command, String list) {
		command.getArray(list)
			.forEach((one) -> note(command.getFirstKey(), command, one.asDocument().getDocument("q")));
	}

	private static BsonDocument match(BsonArray pipeline) {
		BsonDocument first = pipeline.isEmpty() ? new BsonDocument() : pipeline.get(0).asDocument();
		return first.getDocument("$match", new BsonDocument());
	}

	private void note(String name, BsonDocument command, BsonDocument filter) {
		BsonValue collection = command.get(command.getFirstKey());
		if (collection.isString() && !NOT_OURS.contains(collection.asString().getValue())
				&& !filter.containsKey("$comment")) {
			this.asked.add(new Asked(name, collection.asString().getValue(), List.copyOf(new LinkedHashSet<>(
					filter.keySet().stream().filter((field) -> narrows(filter.get(field))).toList()))));
		}
	}

	/** Being unequal to one value leaves nearly everything to read. */
	private static boolean narrows(BsonValue condition) {
		return !(condition.isDocument()
				&& condition.asDocument().keySet().stream().allMatch(Set.of("$ne", "$nin")::contains)
				&& !condition.asDocument().isEmpty());
	}

	private record Asked(String command, String collection, List<String> fields) {
	}

}
