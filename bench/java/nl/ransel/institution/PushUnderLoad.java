package nl.ransel.institution;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import nl.ransel.demo.DemoAccount;
import nl.ransel.demo.DemoProvider;
import nl.ransel.testing.Browser;
import nl.ransel.testing.ServerProcess;
import nl.ransel.verify.MixedBadges;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast a stream of awards goes in, how much memory that takes, and the same while
 * learners look at their backpacks; with more and more stored. Service and store are
 * processes of their own. See docs/performance.md.
 */
public final class PushUnderLoad {

	private static final int ROWS = Integer.getInteger("rows", 10_000);

	private static final int LEARNERS = Integer.getInteger("learners", 50);

	private static final List<Integer> STORED = Arrays.stream(System.getProperty("stored", "0,20000,100000").split(","))
		.map(Integer::valueOf)
		.toList();

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Child store;

	private final Child service;

	private final String url;

	private final String issuer;

	private final MongoDatabase database;

	private final List<ObjectNode> awards;

	private final List<Browser> learners = new ArrayList<>();

	private int runs;

	private PushUnderLoad(Child store, Child service, MongoClient mongo, List<ObjectNode> awards) throws Exception {
		this.store = store;
		this.service = service;
		this.awards = awards;
		String[] words = service.said("service");
		this.url = words[1];
		this.issuer = words[2];
		this.database = mongo.getDatabase(Flux.from(mongo.listDatabaseNames())
			.filter((name) -> name.startsWith("ransel_test"))
			.blockFirst(Duration.ofSeconds(20)));
	}

	public static void main(String[] arguments) throws Exception {
		Path directory = Files.createTempDirectory("ransel-push");
		MixedBadges badges = new MixedBadges();
		List<ObjectNode> awards = IntStream.range(0, ROWS).parallel().mapToObj((row) -> award(badges, row)).toList();
		try (Child store = new Child("nl.ransel.demo.StoreProcess", "2g", List.of(), List.of(directory.toString()))) {
			String address = store.said("store")[1].replace("/durable", "/");
			try (MongoClient mongo = MongoClients.create(address);
					Child service = new Child(ServerProcess.class.getName(), "512m",
							List.of("-Dransel.test.mongodb-uri=" + address), settings(badges.issuer()))) {
				new PushUnderLoad(store, service, mongo, awards).run();
			}
		}
		System.exit(0);
	}

	private static List<String> settings(String issuer) {
		List<String> settings = new ArrayList<>(List.of("--logging.level.root=warn"));
		settings.addAll(institution(0, "lindeveld", DemoProvider.MACHINE_CLIENT, issuer));
		settings.addAll(institution(1, "duinrand", "duinrand-badges", "https://duinrand.example/badges"));
		return settings;
	}

	private static List<String> institution(int number, String id, String client, String issuer) {
		String setting = "--ransel.institution.registered[" + number + "].";
		return List.of(setting + "id=" + id, setting + "name=ROC " + id, setting + "client-ids=" + client,
				setting + "issuers=" + issuer);
	}

	private static ObjectNode award(MixedBadges badges, int row) {
		String email = "learner-" + row + "@student.example";
		ObjectNode award = JSON.createObjectNode();
		award.putObject("recipient").put("type", "email").put("value", email);
		award.set("credential", badges.of(row, email));
		return award;
	}

	private void run() throws Exception {
		for (int learner = 0; learner < LEARNERS; learner++) {
			Browser browser = ServerProcess.browser(this.url);
			browser.logIn(DemoAccount.withEmail("browsing-" + learner + "@student.example"));
			this.learners.add(browser);
		}
		push("to warm up", false);
		System.out.println("\n| | rows a second | service ms a row | store ms a row | heap peak MiB | after | looks a second |"
				+ " p50 ms | p99 ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		int stored = 0;
		for (int wanted : STORED) {
			fill(stored, wanted);
			stored = wanted;
			System.out.println(push("%,d stored".formatted(wanted), false));
			System.out.println(push("%,d stored, %d learners look".formatted(wanted, LEARNERS), true));
		}
	}

	private String push(String title, boolean browsing) throws Exception {
		String rows = rows();
		this.service.asked("heap");
		Duration serviceBefore = this.service.processor();
		Duration storeBefore = this.store.processor();
		AtomicBoolean going = new AtomicBoolean(browsing);
		Queue<Long> looks = new ConcurrentLinkedQueue<>();
		List<Thread> threads = browsing
				? this.learners.stream().map((learner) -> new Thread(() -> look(learner, going, looks))).toList() : List.of();
		threads.forEach(Thread::start);
		long start = System.nanoTime();
		long accepted = accepted(rows);
		double seconds = (System.nanoTime() - start) / 1e9;
		going.set(false);
		for (Thread thread : threads) {
			thread.join();
		}
		double service = this.service.processor().minus(serviceBefore).toMillis() / (double) ROWS;
		double store = this.store.processor().minus(storeBefore).toMillis() / (double) ROWS;
		String[] heap = this.service.asked("heap");
		if (accepted != ROWS) {
			throw new IllegalStateException(accepted + " of " + ROWS + " rows were accepted");
		}
		long[] times = looks.stream().mapToLong(Long::longValue).sorted().toArray();
		String looked = (times.length == 0) ? "| | |"
				: "%.0f | %.1f | %.1f |".formatted(times.length / seconds, times[times.length / 2] / 1e6,
						times[times.length * 99 / 100] / 1e6);
		return "| %s | %.0f | %.2f | %.2f | %s | %s | %s".formatted(title, ROWS / seconds, service, store, heap[1], heap[2],
				looked);
	}

	/** The same awards as before, under references that were not used yet. */
	private String rows() {
		int run = this.runs++;
		StringBuilder rows = new StringBuilder();
		for (int row = 0; row < this.awards.size(); row++) {
			rows.append(this.awards.get(row).put("reference", "run-" + run + "-row-" + row)).append('\n');
		}
		return rows.toString();
	}

	private long accepted(String rows) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + "/api/institution/awards"))
			.header("Authorization",
					"Bearer " + Browser.machineToken(this.issuer, DemoProvider.MACHINE_CLIENT, "award.write"))
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofString(rows))
			.build();
		HttpResponse<InputStream> answer = this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> line.contains("\"accepted\"")).count();
		}
	}

	private static void look(Browser learner, AtomicBoolean going, Queue<Long> looks) {
		List<String> pages = List.of("/api/session", "/api/credentials", "/api/awards");
		for (int page = 0; going.get(); page++) {
			long start = System.nanoTime();
			if (learner.get(pages.get(page % pages.size())).statusCode() != 200) {
				throw new IllegalStateException(pages.get(page % pages.size()) + " is not there");
			}
			looks.add(System.nanoTime() - start);
			pause();
		}
	}

	/** Somebody who looks reads too. */
	private static void pause() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Credentials in backpacks, and as many awards that were accepted. */
	private void fill(int from, int to) {
		Document award = Mono.from(this.database.getCollection("awards").find().first()).block();
		for (int start = from; start < to; start += 1000) {
			List<Document> credentials = IntStream.range(start, Math.min(to, start + 1000))
				.mapToObj((number) -> credential(award, number))
				.toList();
			List<Document> awards = IntStream.range(start, Math.min(to, start + 1000))
				.mapToObj((number) -> accepted(award, number))
				.toList();
			Mono.from(this.database.getCollection("credentials").insertMany(credentials)).block();
			Mono.from(this.database.getCollection("awards").insertMany(awards)).block();
		}
	}

	/** Ten to a learner. */
	private static Document credential(Document award, int number) {
		Document content = award.get("content", Document.class);
		String id = UUID.randomUUID().toString();
		return new Document("_id", id).append("learnerId", "filled-" + number / 10)
			.append("sameness", id)
			.append("original", content.get("original"))
			.append("mediaType", "application/json")
			.append("fileName", "plannen.json")
			.append("size", 2000L)
			.append("digest", id)
			.append("report", content.get("report"))
			.append("hasImage", false)
			.append("keptAt", Instant.now())
			.append("folded", "plannen")
			.append("byKept", id)
			.append("byName", id)
			.append("byIssuer", id)
			.append("watch", new Document("nextCheckAt", Instant.parse("2099-01-01T00:00:00Z")));
	}

	private static Document accepted(Document award, int number) {
		Document accepted = new Document(award);
		accepted.remove("content");
		accepted.remove("notice");
		String reference = "filled-" + number;
		return accepted.append("_id", reference)
			.append("reference", reference)
			.append("recipientKey", reference)
			.append("state", "ACCEPTED")
			.append("decision", new Document("at", Instant.now()).append("learnerId", "filled-" + number / 10));
	}

}
