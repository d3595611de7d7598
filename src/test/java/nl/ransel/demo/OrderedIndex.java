package nl.ransel.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index under which many documents may stand, in order. It leads a query as far as
 * that says what its first fields are (one text or moment, or one of several) and between
 * which two the next one lies. What it finds the collection holds against the whole
 * query, so it may find too much, never too little.
 */
class OrderedIndex extends Index<Object> {

	/** Between the fields, and before the id that makes an entry the document's own. */
	private static final char END = '\u0001';

	private static final char LAST = '\uffff';

	private final MVMap<String, Object> entries;

	private final IndexedDatabase.Choice choice;

	OrderedIndex(String name, List<IndexKey> keys, MVMap<String, Object> entries, IndexedDatabase.Choice choice) {
		super(name, keys, true);
		this.entries = entries;
		this.choice = choice;
	}

	/** How many fields of a query this index knows about, from its first. */
	int reach(Document query) {
		int reach = 0;
		for (String key : keys()) {
			if (!query.containsKey(key)) {
				return reach;
			}
			Span span = Span.of(query.get(key));
			if (span == null) {
				return reach;
			}
			reach++;
			if (!span.exact()) {
				return reach;
			}
		}
		return reach;
	}

	@Override
	public boolean canHandle(Document query) {
		return this.choice.isBest(this, query);
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		List<String> heads = List.of("");
		Span range = null;
		for (String key : keys().subList(0, reach(query))) {
			Span span = Span.of(query.get(key));
			if (span.exact()) {
				heads = heads.stream()
					.flatMap((head) -> span.values().stream().map((value) -> head + value + END))
					.toList();
			}
			else {
				range = span;
			}
		}
		Set<Object> positions = new LinkedHashSet<>();
		for (String head : heads) {
			collect(head, range, positions);
		}
		return positions;
	}

	private void collect(String head, @Nullable Span range, Set<Object> positions) {
		String from = head + ((range != null) ? range.from() : "");
		String to = head + ((range != null) ? range.to() : LAST);
		Cursor<String, Object> found = this.entries.cursor(from);
		while (found.hasNext() && found.next().compareTo(to) <= 0) {
			positions.add(found.getValue());
		}
	}

	/** A document stands under each of the values of a list in it. */
	private Set<String> under(Document document) {
		String id = String.valueOf(document.get("_id"));
		return getKeyValues(document).stream().map((values) -> entry(values) + id).collect(Collectors.toSet());
	}

	private static String entry(KeyValue values) {
		StringBuilder entry = new StringBuilder();
		values.forEach((value) -> entry.append(Span.written(value)).append(END));
		return entry.toString();
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		under(document).forEach((entry) -> this.entries.put(entry, position));
	}

	@Override
	public @Nullable Object remove(Document document) {
		Object position = null;
		for (String entry : under(document)) {
			position = this.entries.remove(entry);
		}
		return position;
	}

	@Override
	public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
		Set<String> now = under(after);
		Collection<String> gone = new ArrayList<>(under(before));
		gone.removeAll(now);
		gone.forEach(this.entries::remove);
		now.forEach((entry) -> this.entries.put(entry, position));
	}

	@Override
	public @Nullable Object getPosition(Document document) {
		return null;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		// takes everything
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
		// takes everything
	}

	@Override
	public long getCount() {
		return this.entries.sizeAsLong();
	}

	@Override
	public boolean isEmpty() {
		return this.entries.isEmpty();
	}

	@Override
	public long getDataSize() {
		return 0;
	}

	@Override
	public void drop() {
		this.entries.clear();
	}

}
