package nl.ransel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo keeps promise 8 too: what was acknowledged is there after a sudden death. */
class EmbeddedStoreTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int ENOUGH = 300;

	@TempDir
	private Path directory;

	@Test
	void whatWasAcknowledgedSurvivesAKill() throws Exception {
		Process process = start();
		Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
		CountDownLatch enough = new CountDownLatch(ENOUGH);
		try (BufferedReader out = process.inputReader(); MongoClient client = MongoClients.create(uri(out))) {
			MongoCollection<Document> writes = collection(client);
			Mono.from(writes.createIndex(new Document("number", 1), new IndexOptions().unique(true))).block(PATIENCE);
			Disposable writing = write(writes, acknowledged, enough);
			assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
			process.destroyForcibly().waitFor();
			writing.dispose();
		}
		try (EmbeddedStore again = EmbeddedStore.in(this.directory);
				MongoClient client = MongoClients.create(again.uri("durable"))) {
			MongoCollection<Document> writes = collection(client);
			Flux<Integer> found = Flux.fromIterable(acknowledged)
				.concatMap((number) -> writes.find(new Document("number", number)))
				.map((document) -> document.getInteger("number"));
			assertThat(found.collectList().block(PATIENCE)).containsExactlyElementsOf(acknowledged);
			whatWasCutOffIsWhollyThereOrWhollyGone(writes, acknowledged);
		}
	}

	/** An index entry without its document would refuse the number for ever. */
	private static void whatWasCutOffIsWhollyThereOrWhollyGone(MongoCollection<Document> writes,
			Queue<Integer> acknowledged) {
		int last = acknowledged.stream().mapToInt(Integer::intValue).max().orElseThrow();
		for (int number = 0; number < last + 20; number++) {
			Document wanted = new Document("number", number);
			if (Mono.from(writes.find(wanted)).block(PATIENCE) == null) {
				assertThat(Mono.from(writes.insertOne(wanted)).block(PATIENCE).wasAcknowledged()).isTrue();
			}
		}
	}

	private static Disposable write(MongoCollection<Document> writes, Queue<Integer> acknowledged,
			CountDownLatch enough) {
		return Flux.range(0, Integer.MAX_VALUE)
			.flatMap((number) -> Mono
				.from(writes.insertOne(new Document("number", number).append("text", "x".repeat(200))))
				.doOnNext((result) -> {
					acknowledged.add(number);
					enough.countDown();
				}), 8)
			.onErrorComplete()
			.subscribe();
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), StoreProcess.class.getName(), this.directory.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static String uri(BufferedReader out) {
		return out.lines()
			.filter((line) -> line.startsWith("store "))
			.findFirst()
			.map((line) -> line.substring("store ".length()))
			.orElseThrow(() -> new AssertionError("the store did not start"));
	}

	private static MongoCollection<Document> collection(MongoClient client) {
		return client.getDatabase("durable").getCollection("writes");
	}

}
