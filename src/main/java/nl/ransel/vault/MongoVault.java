package nl.ransel.vault;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.result.UpdateResult;
import nl.ransel.kernel.LearnerId;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Stores and reads documents of which {@link Sealed} names what is personal. Each write
 * says whose key seals it; what was written says so itself, so that it can be read
 * whoever's it has become since. A document whose key is gone is as good as gone: it is
 * not found. One that was tampered with ends in an error.
 */
@Component
public class MongoVault {

	/**
	 * Whose key seals what is personal and not a learner's, or not yet: it is unreadable
	 * in the store, and never destroyed.
	 */
	public static final LearnerId NOBODY = new LearnerId("nobody");

	/** Documents that wait to be opened: each may be as large as a picture. */
	private static final int AT_HAND = 32;

	private static final Set<String> PUTS = Set.of("$set", "$setOnInsert", "$push", "$addToSet");

	private final ReactiveMongoOperations mongo;

	private final KeyRing keys;

	private final MongoConverter converter;

	private final UpdateMapper updates;

	private final Map<Class<?>, MongoSealing> sealings = new ConcurrentHashMap<>();

	MongoVault(ReactiveMongoOperations mongo, KeyRing keys) {
		this.mongo = mongo;
		this.keys = keys;
		this.converter = mongo.getConverter();
		this.updates = new UpdateMapper(this.converter);
	}

	/**
	 * Finds many. To open them takes the processor, which is no work for the threads that
	 * talk to the store.
	 */
	public <T> Flux<T> find(Query query, Class<T> type) {
		return this.mongo.find(query, Document.class, collection(type))
			.publishOn(Schedulers.parallel(), AT_HAND)
			.concatMap((raw) -> opened(raw, type));
	}

	/**
	 * The first that can be opened, as many as this: those whose key is gone, which only
	 * a backup can bring back, do not stand in the way of what is to be done.
	 */
	public <T> Flux<T> findFirst(Query query, int most, Class<T> type) {
		return find(query.cursorBatchSize(most), type).take(most);
	}

	public <T> Mono<T> findOne(Query query, Class<T> type) {
		return this.mongo.findOne(query, Document.class, collection(type)).flatMap((raw) -> opened(raw, type));
	}

	/** Stores a new document; fails when its id or another unique key is there. */
	public <T> Mono<T> insert(LearnerId owner, T document) {
		return sealed(owner, document).flatMap((raw) -> this.mongo.insert(raw, collection(document.getClass())))
			.thenReturn(document);
	}

	/** Stores a document, in the place of the one with its id. */
	public <T> Mono<T> save(LearnerId owner, T document) {
		return sealed(owner, document).flatMap((raw) -> this.mongo.save(raw, collection(document.getClass())))
			.thenReturn(document);
	}

	/**
	 * Puts a document in the place of the one that is found.
	 * @return the new one, or empty when none was found
	 */
	public <T> Mono<T> findAndReplace(LearnerId owner, Query query, T document) {
		String collection = collection(document.getClass());
		return sealed(owner, document)
			.flatMap((raw) -> this.mongo.findAndReplace(query, raw, FindAndReplaceOptions.options(), Document.class,
					collection))
			.map((before) -> document);
	}

	/**
	 * Changes the document that is found, which has this id.
	 * @return the document, as the options say, or empty when none was found
	 */
	public <T> Mono<T> findAndModify(LearnerId owner, Object id, Query query, Update update,
			FindAndModifyOptions options, Class<T> type) {
		return sealed(owner, id, query, update, type)
			.flatMap((change) -> this.mongo.findAndModify(query, change, options, Document.class, collection(type)))
			.flatMap((raw) -> opened(raw, type));
	}

	/** Changes only what is not sealed. */
	public <T> Mono<T> findAndModify(Query query, Update update, FindAndModifyOptions options, Class<T> type) {
		Document mapped = mapped(update, type);
		if (puts(mapped).anyMatch((put) -> sealing(type).concerns((Document) put.getValue()))) {
			return Mono.error(new IllegalArgumentException("it must be said whose key seals " + mapped.keySet()));
		}
		return this.mongo.findAndModify(query, Update.fromDocument(mapped), options, Document.class, collection(type))
			.flatMap((raw) -> opened(raw, type));
	}

	/** Changes the document that is found, which has this id. */
	public Mono<UpdateResult> updateFirst(LearnerId owner, Object id, Query query, Update update, Class<?> type) {
		return sealed(owner, id, query, update, type)
			.flatMap((change) -> this.mongo.updateFirst(query, change, collection(type)))
			.defaultIfEmpty(UpdateResult.acknowledged(0, 0L, null));
	}

	private Mono<Document> sealed(LearnerId owner, Object document) {
		Document raw = new Document();
		this.converter.write(document, raw);
		MongoSealing sealing = sealing(document.getClass());
		Object id = Objects.requireNonNull(raw.get("_id"), "documents are stored under an id of our own");
		return this.keys.of(owner).map((key) -> sealing.sealed(key, id, raw));
	}

	/** Empty when there is nothing to change. */
	private Mono<Update> sealed(LearnerId owner, Object id, Query query, Update update, Class<?> type) {
		Document mapped = mapped(update, type);
		MongoSealing sealing = sealing(type);
		boolean bare = puts(mapped).noneMatch((put) -> sealing.concerns((Document) put.getValue()));
		return bare ? Mono.just(Update.fromDocument(mapped)) : key(owner, query, type).map((key) -> {
			Document change = new Document(mapped);
			puts(mapped).forEach((put) -> change.put(put.getKey(), sealing.sealed(key, id, (Document) put.getValue())));
			return Update.fromDocument(change);
		});
	}

	/** Whoever comes late to what was erased does not make a new key for it. */
	private Mono<LearnerKey> key(LearnerId owner, Query query, Class<?> type) {
		return this.keys.find(owner.value())
			.switchIfEmpty(Mono.defer(() -> this.mongo.exists(query, collection(type)))
				.filter(Boolean::booleanValue)
				.flatMap((there) -> this.keys.of(owner)));
	}

	/** As the store gets it. */
	private Document mapped(Update update, Class<?> type) {
		return this.updates.getMappedObject(update.getUpdateObject(),
				this.converter.getMappingContext().getRequiredPersistentEntity(type));
	}

	private static Stream<Map.Entry<String, Object>> puts(Document update) {
		return update.entrySet().stream().filter((operator) -> PUTS.contains(operator.getKey()));
	}

	private <T> Mono<T> opened(Document raw, Class<T> type) {
		Set<String> names = MongoSealing.keysIn(raw);
		return Flux.fromIterable(names)
			.concatMap(this.keys::find)
			.collectMap(LearnerKey::learnerId)
			.filter((found) -> found.size() == names.size())
			.map((found) -> this.converter.read(type, sealing(type).opened(raw, found)));
	}

	private String collection(Class<?> type) {
		return this.mongo.getCollectionName(type);
	}

	private MongoSealing sealing(Class<?> type) {
		return this.sealings.computeIfAbsent(type, (stored) -> {
			Sealed sealed = AnnotationUtils.findAnnotation(stored, Sealed.class);
			Set<String> paths = (sealed != null)
					? Arrays.stream(sealed.value()).collect(Collectors.toCollection(LinkedHashSet::new)) : Set.of();
			return new MongoSealing(collection(stored), paths);
		});
	}

}
