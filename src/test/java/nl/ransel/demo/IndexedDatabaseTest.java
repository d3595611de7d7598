package nl.ransel.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The indexes of the embedded store make it faster and change no answer. */
class IndexedDatabaseTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

	private static final List<String> OWNERS = List.of("noor", "daan", "noo", "noor\u0001");

	@TempDir
	private Path directory;

	private final Random random = new Random(7);

	/** What must be in the store, whatever the indexes say. */
	private final Map<String, Document> expected = new HashMap<>();

	@Test
	void everyQueryFindsWhatLookingAtEveryDocumentFinds() {
		try (EmbeddedStore store = EmbeddedStore.in(this.directory);
				MongoClient client = MongoClients.create(store.uri("indexed"))) {
			MongoCollection<Document> things = client.getDatabase("indexed").getCollection("things");
			change(things, 40);
			await(things.createIndex(new Document("owner", 1).append("at", -1)));
			await(things.createIndex(new Document("owner", 1).append("number", 1), new IndexOptions().unique(true)));
			await(things.createIndex(new Document("tags.name", 1)));
			await(things.createIndex(new Document("at", 1)));
			change(things, 200);
			compare(things);
		}
		try (EmbeddedStore again = EmbeddedStore.in(this.directory);
				MongoClient client = MongoClients.create(again.uri("indexed"))) {
			MongoCollection<Document> things = client.getDatabase("indexed").getCollection("things");
			compare(things);
			change(things, 100);
			compare(things);
		}
	}

	private void change(MongoCollection<Document> things, int times) {
		for (int i = 0; i < times; i++) {
			String id = "t" + this.random.nextInt(80);
			Document thing = thing(id);
			if (!this.expected.containsKey(id)) {
				await(things.insertOne(thing));
				this.expected.put(id, thing);
			}
			else if (this.random.nextInt(4) == 0) {
				await(things.deleteOne(new Document("_id", id).append("owner", this.expected.remove(id).get("owner"))));
			}
			else {
				await(things.replaceOne(new Document("_id", id), thing));
				this.expected.put(id, thing);
			}
		}
	}

	private Document thing(String id) {
		List<Document> tags = this.random.ints(this.random.nextInt(3), 0, 4)
			.mapToObj((tag) -> new Document("name", "tag" + tag))
			.toList();
		Document thing = new Document("_id", id).append("owner", OWNERS.get(this.random.nextInt(OWNERS.size())))
			.append("number", id)
			.append("tags", tags);
		return (this.random.nextInt(5) == 0) ? thing : thing.append("at", at(this.random.nextInt(20)));
	}

	private void compare(MongoCollection<Document> things) {
		for (String owner : OWNERS) {
			found(things, new Document("owner", owner), (thing) -> owner.equals(thing.get("owner")));
			for (int minute = 0; minute < 20; minute += 3) {
				Date edge = at(minute);
				found(things, new Document("owner", owner).append("at", new Document("$gt", edge)),
						(thing) -> owner.equals(thing.get("owner")) && after(thing, edge));
				found(things, new Document("at", new Document("$lte", edge)),
						(thing) -> thing.get("at") != null && !after(thing, edge));
				found(things, new Document("at", edge), (thing) -> edge.equals(thing.get("at")));
			}
		}
		found(things, new Document("owner", new Document("$in", List.of("daan", "noo"))),
				(thing) -> List.of("daan", "noo").contains(thing.get("owner")));
		found(things, new Document("owner", new Document("$ne", "daan")),
				(thing) -> !"daan".equals(thing.get("owner")));
		found(things, new Document("at", null), (thing) -> thing.get("at") == null);
		found(things, new Document("tags.name", "tag2"),
				(thing) -> thing.getList("tags", Document.class)
					.stream()
					.anyMatch((tag) -> tag.getString("name").equals("tag2")));
		found(things, new Document("_id", new Document("$in", List.of("t1", "t2", "t3"))).append("owner", "noor"),
				(thing) -> List.of("t1", "t2", "t3").contains(thing.getString("_id"))
						&& "noor".equals(thing.get("owner")));
		found(things, new Document("owner", "noor").append("number", "t4").append("at", null),
				(thing) -> "noor".equals(thing.get("owner")) && "t4".equals(thing.get("number"))
						&& thing.get("at") == null);
	}

	private void found(MongoCollection<Document> things, Document query,
			java.util.function.Predicate<Document> wanted) {
		assertThat(Flux.from(things.find(query)).map((thing) -> thing.getString("_id")).collectList().block(PATIENCE))
			.as("%s", query.toJson())
			.containsExactlyInAnyOrderElementsOf(
					this.expected.values().stream().filter(wanted).map((thing) -> thing.getString("_id")).toList());
	}

	private static boolean after(Document thing, Date edge) {
		return thing.get("at") != null && thing.getDate("at").after(edge);
	}

	private static Date at(int minute) {
		return Date.from(NOW.plusSeconds(60L * minute));
	}

	private static void await(Publisher<?> work) {
		Mono.from(work).block(PATIENCE);
	}

}
