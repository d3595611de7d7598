package nl.ransel.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens fields of documents. In the place of a sealed value stands a document
 * that names the key and holds what only that key opens, and only in that place: it is
 * bound to collection, document and field. Values from before there were keys stand there
 * as they are.
 */
final class MongoSealing {

	private static final String BY = "by";

	private static final String SEALED = "sealed";

	private static final String VALUE = "v";

	private static final DocumentCodec CODEC = new DocumentCodec();

	private final String collection;

	private final Set<String> paths;

	/**
	 * @param paths the fields that are sealed, as {@link Sealed} names them
	 */
	MongoSealing(String collection, Set<String> paths) {
		this.collection = collection;
		this.paths = paths;
	}

	/** Whether there is anything in it to seal. */
	boolean concerns(Document document) {
		Touched touched = new Touched();
		changed(document, "", touched);
		return touched.seen;
	}

	/** The document, or the fields an update sets, sealed. */
	Document sealed(LearnerKey key, Object id, Document document) {
		return changed(document, "", (path, value) -> seal(key, place(id, path), value));
	}

	/** The keys that sealed something in it. */
	static Set<String> keysIn(Object value) {
		Set<String> names = new LinkedHashSet<>();
		collect(value, names);
		return names;
	}

	/**
	 * The document as it was before it was sealed.
	 * @param keys all that {@link #keysIn} names
	 */
	Document opened(Document document, Map<String, LearnerKey> keys) {
		return (Document) opened(document, "", document.get("_id"), keys);
	}

	private Document changed(Document document, String prefix, Change change) {
		Document result = new Document();
		document.forEach((name, value) -> result.put(name, changed(value, path(prefix, name), change)));
		return result;
	}

	private @Nullable Object changed(@Nullable Object value, String path, Change change) {
		if (value == null || isSealed(value)) {
			return value;
		}
		if (this.paths.contains(path)) {
			return change.of(path, value);
		}
		if (value instanceof Document document && leadsOn(path)) {
			return changed(document, path, change);
		}
		if (value instanceof List<?> list && leadsOn(path)) {
			List<@Nullable Object> result = new ArrayList<>();
			list.forEach((item) -> result.add(changed(item, path, change)));
			return result;
		}
		return value;
	}

	private boolean leadsOn(String path) {
		return path.isEmpty() || this.paths.stream().anyMatch((sealed) -> sealed.startsWith(path + "."));
	}

	private @Nullable Object opened(@Nullable Object value, String path, Object id, Map<String, LearnerKey> keys) {
		if (value instanceof Document document && isSealed(document)) {
			LearnerKey key = keys.get(document.getString(BY));
			return open(key, place(id, path), document.get(SEALED, Binary.class));
		}
		if (value instanceof Document document) {
			Document result = new Document();
			document.forEach((name, inner) -> result.put(name, opened(inner, path(path, name), id, keys)));
			return result;
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> result = new ArrayList<>();
			list.forEach((item) -> result.add(opened(item, path, id, keys)));
			return result;
		}
		return value;
	}

	private static void collect(@Nullable Object value, Set<String> names) {
		if (value instanceof Document document) {
			if (isSealed(document)) {
				names.add(document.getString(BY));
			}
			else {
				document.values().forEach((inner) -> collect(inner, names));
			}
		}
		else if (value instanceof List<?> list) {
			list.forEach((item) -> collect(item, names));
		}
	}

	/**
	 * An update names places in lists and modifiers; where a field is they do not tell.
	 */
	private static String path(String prefix, String name) {
		String bare = List.of(name.split("\\."))
			.stream()
			.filter((part) -> !part.startsWith("$") && !part.chars().allMatch(Character::isDigit))
			.collect(Collectors.joining("."));
		if (prefix.isEmpty() || bare.isEmpty()) {
			return prefix + bare;
		}
		return prefix + "." + bare;
	}

	private String place(Object id, String path) {
		String key = (id instanceof Document document)
				? document.values().stream().map(String::valueOf).collect(Collectors.joining("/")) : String.valueOf(id);
		return this.collection + "/" + key + "/" + path;
	}

	private static boolean isSealed(Object value) {
		return value instanceof Document document && document.size() == 2 && document.get(BY) instanceof String
				&& document.get(SEALED) instanceof Binary;
	}

	private static Document seal(LearnerKey key, String place, Object value) {
		BasicOutputBuffer buffer = new BasicOutputBuffer();
		CODEC.encode(new BsonBinaryWriter(buffer), new Document(VALUE, value), EncoderContext.builder().build());
		byte[] sealed = key.seal(place, buffer.toByteArray());
		return new Document(BY, key.learnerId()).append(SEALED, new Binary(sealed));
	}

	private static Object open(LearnerKey key, String place, Binary sealed) {
		ByteBuffer plain = ByteBuffer.wrap(key.open(place, sealed.getData()));
		return CODEC.decode(new BsonBinaryReader(plain), DecoderContext.builder().build()).get(VALUE);
	}

	@FunctionalInterface
	private interface Change {

		Object of(String path, Object value);

	}

	private static final class Touched implements Change {

		private boolean seen;

		@Override
		public Object of(String path, Object value) {
			this.seen = true;
			return value;
		}

	}

}
