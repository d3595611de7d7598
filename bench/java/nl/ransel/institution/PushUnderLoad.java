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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import nl.ransel.demo.DemoAccount;
import nl.ransel.demo.DemoProvider;
import nl.ransel.demo.FilledStore;
import nl.ransel.testing.Browser;
import nl.ransel.testing.ServerProcess;
import nl.ransel.verify.MixedBadges;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.FileSystemUtils;

/**
 * How fast a stream of awards goes in, how much memory that takes, and the same while
 * learners look at their backpacks; with more and more stored. Service and store are
 * processes of their own. See docs/performance.md.
 */
public final class PushUnderLoad {

	private static final int ROWS = Integer.getInteger("rows", 10_000);

	private static final int LEARNERS = Integer.getInteger("learners", 50);

	private static final List<Integer> STORED = Arrays.stream(System.getProperty("stored", "0,100000,1000000").split(","))
		.map(Integer::valueOf)
		.toList();

	/** Credentials of one learner. */
	private static final int TEN = 10;

	private static final String KEEPER = "keeper@student.example";

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Child store;

	private final Child service;

	private final String url;

	private final String issuer;

	private final MongoDatabase database;

	private final MixedBadges badges;

	private final List<ObjectNode> awards;

	private final List<Browser> learners = new ArrayList<>();

	private int runs;

	private PushUnderLoad(Child store, Child service, MongoClient mongo, MixedBadges badges) throws Exception {
		this.store = store;
		this.service = service;
		this.badges = badges;
		this.awards = IntStream.range(0, ROWS)
			.parallel()
			.mapToObj((row) -> award(badges, row, "learner-" + row + "@student.example"))
			.toList();
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
		try (Child store = new Child(FilledStore.class.getName(), "2g", List.of(), List.of(directory.toString()))) {
			String address = store.said("store")[1];
			try (MongoClient mongo = MongoClients.create(address);
					Child service = new Child(ServerProcess.class.getName(), "512m",
							List.of("-Dransel.test.mongodb-uri=" + address), settings(badges.issuer()))) {
				new PushUnderLoad(store, service, mongo, badges).run();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
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

	private static ObjectNode award(MixedBadges badges, int row, String email) {
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
		original();
		push("to warm up", false);
		System.out.println("\n| | rows a second | service ms a row | store ms a row | heap peak MiB | after | looks a second |"
				+ " p50 ms | p99 ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		int stored = 0;
		for (int wanted : STORED) {
			fill(stored, wanted);
			stored = wanted;
			System.out.println(push("%,d stored".formatted(wanted), false));
			if (LEARNERS > 0) {
				System.out.println(push("%,d stored, %d learners look".formatted(wanted, LEARNERS), true));
			}
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

	/**
	 * One learner who has accepted ten awards, as the service stores all that; the store
	 * copies them.
	 */
	private void original() throws Exception {
		DemoAccount account = DemoAccount.withEmail(KEEPER);
		String rows = IntStream.range(0, TEN)
			.mapToObj((row) -> award(this.badges, row, KEEPER).put("reference", "kept-in-a-backpack-for-good-" + row) + "\n")
			.collect(Collectors.joining());
		if (accepted(rows) != TEN) {
			throw new IllegalStateException("the awards to be kept were not accepted");
		}
		Browser browser = ServerProcess.browser(this.url);
		browser.logIn(account);
		for (JsonNode award : JSON.readTree(browser.get("/api/awards").body()).path("items")) {
			browser.send("POST", "/api/awards/" + award.path("id").asString() + "/accept", null);
		}
		Document kept = Mono.from(this.database.getCollection("credentials").find().first()).block();
		if (Mono.from(this.database.getCollection("credentials").countDocuments()).block() != TEN) {
			throw new IllegalStateException("the awards to be kept were not kept");
		}
		this.store.tell(this.database.getName() + " " + kept.getString("learnerId"));
	}

	private void fill(int from, int to) throws Exception {
		if (to > from) {
			long start = System.nanoTime();
			this.store.tell(from / TEN + " " + to / TEN);
			long bytes = Long.parseLong(this.store.said("filled")[1]);
			System.err.printf("%,d stored after %.0f seconds, %d MiB%n", to, (System.nanoTime() - start) / 1e9, bytes >> 20);
		}
	}

}
