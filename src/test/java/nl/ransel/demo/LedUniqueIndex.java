package nl.ransel.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also leads queries which ask for more than its own fields: it finds
 * the document, and the collection holds it against the rest. Its keys are texts: the
 * embedded store's own are objects, which it writes out as bytes twice for each
 * comparison on the way to an entry.
 */
class LedUniqueIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<String, Object> entries;

	LedUniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<String, Object> entries) {
		super(name, keys, sparse);
		this.entries = entries;
	}

	@Override
	public boolean canHandle(Document query) {
		return leads(query) || leads(own(query));
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		return super.getPositions(leads(query) ? query : own(query));
	}

	/** A pattern would have to be held against every key. */
	private boolean leads(Document query) {
		return super.canHandle(query) && query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression);
	}

	/** What the query says about the fields of this index. */
	private Document own(Document query) {
		Document own = new Document();
		for (String key : keys()) {
			if (query.containsKey(key)) {
				own.append(key, query.get(key));
			}
		}
		return own;
	}

	/** Different keys have different texts, whatever stands in them. */
	private static String text(KeyValue key) {
		StringBuilder text = new StringBuilder();
		for (Object value : key) {
			String written = written(value);
			text.append(written.length()).append(':').append(written);
		}
		return text.toString();
	}

	private static String written(@Nullable Object value) {
		if (value == null || value instanceof Missing) {
			return "z";
		}
		return Span.isOrdered(value) ? Span.written(value) : "x" + serialized(value);
	}

	private static String serialized(Object value) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return HexFormat.of().formatHex(bytes.toByteArray());
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return this.entries.remove(text(key));
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		return this.entries.putIfAbsent(text(key), Missing.ofNullable(position)) == null;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		return this.entries.get(text(key));
	}

	@Override
	protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
		throw new UnsupportedOperationException("only patterns need this");
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
