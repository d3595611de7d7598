package nl.ransel.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;

/**
 * Copies of one learner with everything that is stored of them: documents, sealed fields
 * and index entries are as the service wrote them, only ids and keyed hashes are others.
 * They lie spread among those of a service, but come in order, so that a file grows at
 * its end.
 */
final class Families {

	private static final List<String> COLLECTIONS = List.of("learners", "identities", "learner_keys", "credentials",
			"credential_images", "awards");

	/** The letters of base64url, in the order in which a store sorts them. */
	private static final String LETTERS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

	private static final int AT_A_TIME = 200;

	private final H2Backend backend;

	private final MongoDatabase database;

	private final Map<String, List<Document>> originals = new LinkedHashMap<>();

	/** What must be another in every copy. */
	private final List<String> words;

	Families(H2Backend backend, String database, String learner) {
		this.backend = backend;
		this.database = backend.resolveDatabase(database);
		for (String collection : COLLECTIONS) {
			List<Document> own = all(collection).filter((stored) -> isOf(learner, stored)).toList();
			if (!own.isEmpty()) {
				this.originals.put(collection, own);
			}
		}
		Set<String> distinct = new LinkedHashSet<>();
		distinct.add(learner);
		this.originals.get("learners").forEach((stored) -> own(stored, "identifiers", "key", distinct));
		this.originals.get("identities").forEach((stored) -> add(stored, distinct, "_id"));
		this.originals.get("credentials").forEach((stored) -> add(stored, distinct, "_id", "sameness"));
		this.originals.get("awards").forEach((stored) -> add(stored, distinct, "_id", "reference", "recipientKey"));
		this.words = List.copyOf(distinct);
	}

	/** As many copies, of which these were not there before. */
	void copy(int from, int to) {
		for (int start = from; start < to; start += AT_A_TIME) {
			int end = Math.min(to, start + AT_A_TIME);
			for (String collection : this.originals.keySet()) {
				List<Document> copies = new ArrayList<>();
				for (int copy = start; copy < end; copy++) {
					Map<String, String> others = others(copy, (copy - from + 0.5) / (to - from));
					this.originals.get(collection).forEach((stored) -> copies.add((Document) other(stored, others)));
				}
				this.database.resolveCollection(collection, true).insertDocuments(copies);
			}
			this.backend.commit();
		}
	}

	private Stream<Document> all(String collection) {
		return Stream.ofNullable(this.database.resolveCollection(collection, false))
			.flatMap((stored) -> stored.handleQuery(new QueryParameters(new Document(), 0, 0))
				.collectDocuments()
				.stream());
	}

	private static boolean isOf(String learner, Document stored) {
		return stored.get("_id").equals(learner) || learner.equals(stored.get("learnerId"))
				|| (stored.get("decision") instanceof Document decision && learner.equals(decision.get("learnerId")));
	}

	private static void own(Document stored, String list, String field, Set<String> words) {
		((List<?>) stored.get(list)).forEach((item) -> add((Document) item, words, field));
	}

	private static void add(Document stored, Set<String> words, String... fields) {
		Stream.of(fields).map((field) -> (String) stored.get(field)).forEach(words::add);
	}

	private Map<String, String> others(int copy, double place) {
		Map<String, String> others = new LinkedHashMap<>();
		for (int word = 0; word < this.words.size(); word++) {
			String before = this.words.get(word);
			String other = written((long) (place * (1L << 48)), 8) + written(copy, 5) + written(word, 1);
			others.put(before, other + before.substring(Math.min(other.length(), before.length())));
		}
		return others;
	}

	private static String written(long number, int letters) {
		char[] written = new char[letters];
		for (int at = letters - 1; at >= 0; at--) {
			written[at] = LETTERS.charAt((int) (number & 63));
			number >>= 6;
		}
		return new String(written);
	}

	private static Object other(Object value, Map<String, String> others) {
		if (value instanceof Document stored) {
			Document other = new Document();
			stored.forEach((name, inner) -> other.put(name, other(inner, others)));
			return other;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((item) -> other(item, others)).toList();
		}
		return (value instanceof String text) ? other(text, others) : value;
	}

	/** Some keys are made of several ids. */
	private static String other(String text, Map<String, String> others) {
		String whole = others.get(text);
		if (whole != null || text.length() < 20) {
			return (whole != null) ? whole : text;
		}
		for (Map.Entry<String, String> word : others.entrySet()) {
			text = text.replace(word.getKey(), word.getValue());
		}
		return text;
	}

}
