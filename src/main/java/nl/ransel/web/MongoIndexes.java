package nl.ransel.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.stereotype.Component;

/**
 * Makes every declared index before the service answers its first request, and stops the
 * start when one cannot be made: uniqueness is a promise. It waits for the store, which
 * is right in the one moment when nobody else does.
 */
@Component
class MongoIndexes implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(MongoIndexes.class);

	private final ReactiveMongoOperations mongo;

	private final MongoMappingContext documents;

	MongoIndexes(ReactiveMongoOperations mongo, MongoMappingContext documents) {
		this.mongo = mongo;
		this.documents = documents;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Long made = Flux.fromIterable(this.documents.getPersistentEntities())
			.filter((entity) -> entity.isAnnotationPresent(Document.class))
			.flatMap(this::declared)
			.count()
			.block();
		log.info("{} indexes are in place", made);
	}

	private Flux<String> declared(MongoPersistentEntity<?> entity) {
		return Flux
			.fromIterable(
					new MongoPersistentEntityIndexResolver(this.documents).resolveIndexFor(entity.getTypeInformation()))
			.concatMap((index) -> make(entity.getCollection(), index));
	}

	private Flux<String> make(String collection, IndexDefinition index) {
		return this.mongo.indexOps(collection).createIndex(index).flux();
	}

}
