package nl.ransel.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.StoreQuestions;
import nl.ransel.testing.TestServer;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.verify.Verification;
import org.bson.Document;
import reactor.core.publisher.Flux;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * How fast share pages of ten badges open while their statuses are at hand, beside a bare
 * JSON answer of the same server and a bare lookup in the same store; and the same again
 * with much more stored. See docs/performance.md.
 */
public final class SharePagesUnderLoad {

	private static final int SHARES = 20;

	private static final int BADGES = 10;

	/** Copies of every share and its badges, made for the second half. */
	private static final int COPIES = Integer.getInteger("copies", 100);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ConfigurableApplicationContext server;

	private final ReactiveMongoOperations mongo;

	private final List<String> links = new ArrayList<>();

	private final List<String> hashes = new ArrayList<>();

	private final LongAdder opened = new LongAdder();

	private final List<String> questions = new ArrayList<>();

	private SharePagesUnderLoad(ConfigurableApplicationContext server) {
		this.server = server;
		this.mongo = server.getBean(ReactiveMongoOperations.class);
	}

	public static void main(String[] arguments) throws Exception {
		HttpServer lists = revocationList();
		String most = "=100000000";
		try (ConfigurableApplicationContext server = TestServer.start("--ransel.web.limits.openings" + most,
				"--ransel.web.limits.verifications" + most, "--logging.level.root=warn")) {
			SharePagesUnderLoad bench = new SharePagesUnderLoad(server);
			bench.fill("http://localhost:" + lists.getAddress().getPort() + "/list");
			bench.measure(SHARES + " shares, " + SHARES * BADGES + " badges stored");
			bench.multiply();
			bench.measure(SHARES * (COPIES + 1) + " shares, " + SHARES * BADGES * (COPIES + 1) + " badges stored");
		}
		lists.stop(0);
		System.exit(0);
	}

	private static HttpServer revocationList() throws IOException {
		HttpServer lists = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		byte[] list = ("{\"id\":\"http://localhost:" + lists.getAddress().getPort() + "/list\",\"issuer\":\""
				+ SignedBadge.issuer() + "\",\"revokedCredential\":[]}")
			.getBytes(StandardCharsets.UTF_8);
		lists.createContext("/list", (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.getResponseHeaders().add("Cache-Control", "max-age=3600");
			exchange.sendResponseHeaders(200, list.length);
			exchange.getResponseBody().write(list);
			exchange.close();
		});
		lists.start();
		return lists;
	}

	private void fill(String list) {
		Visitors visitors = this.server.getBean(Visitors.class);
		Backpack backpack = this.server.getBean(Backpack.class);
		Verification verification = this.server.getBean(Verification.class);
		Sharing sharing = this.server.getBean(Sharing.class);
		ShareLinks addresses = this.server.getBean(ShareLinks.class);
		for (int i = 0; i < SHARES; i++) {
			SignedIn learner = visitors.newLearner();
			List<String> ids = IntStream.range(0, BADGES)
				.mapToObj((number) -> SignedBadge.of("Badge " + number, learner.email()).listedAt(list).jws())
				.map((jws) -> verification.verify(jws.getBytes(StandardCharsets.UTF_8)).block())
				.map((verified) -> backpack.keep(learner.id(), verified).map(KeptCredential::id).block())
				.toList();
			Share share = sharing
				.make(learner.id(),
						new ShareWish("Bench", new ShareContent.Credentials(ids), null, Set.of(Travels.NAME), null,
								null, null))
				.block();
			this.links.add(addresses.of(share).orElseThrow());
			this.hashes.add(share.link());
		}
	}

	/** Nobody looks at the copies; they are only there. */
	private void multiply() {
		for (int copy = 0; copy < COPIES; copy++) {
			copied("credentials", "sameness");
			copied("shares", "link");
		}
	}

	private void copied(String collection, String unique) {
		List<Document> copies = Flux.from(this.mongo.getCollection(collection).block().find().limit(SHARES * BADGES))
			.collectList()
			.block();
		for (Document copy : copies) {
			String fresh = UUID.randomUUID().toString();
			copy.put("_id", fresh);
			copy.put("learnerId", "copy-" + fresh);
			copy.put(unique, fresh);
			copy.put("position", fresh);
		}
		Flux.from(this.mongo.getCollection(collection).block().insertMany(copies)).blockLast();
	}

	private void measure(String title) throws Exception {
		System.out.println("\n" + title + "; " + Load.CONNECTIONS + " connections\n");
		System.out.println("| | a second | p50 ms | p99 ms | p99/p50 | processor ms |\n| --- | --- | --- | --- | --- | --- |");
		Load find = Load.of("bare find by a unique field", (connection) -> find());
		System.out.println(find);
		String base = this.server.getEnvironment().getProperty("ransel.web.base-url");
		System.out.println(Load.of("bare JSON: /.well-known/jwks.json",
				(connection) -> get(base + "/.well-known/jwks.json", "application/jwk-set+json")));
		System.out.println(Load.of("share as JSON, opened again", (connection) -> get(any(this.links), "application/json")));
		Load again = page("share as a page, opened again", () -> { });
		RememberedLooks looks = this.server.getBean(RememberedLooks.class);
		Load first = page("the same, for a first reader", looks::forget);
		System.out.println("\n| | page/find, rate | page/find, processor |\n| --- | --- | --- |");
		compared(again, find);
		compared(first, find);
		System.out.println("\nWhat is asked of the store");
		this.questions.forEach((asked) -> System.out.println("\n" + asked));
		this.questions.clear();
	}

	/** A first reader is one for whom nothing is remembered. */
	private Load page(String name, Runnable before) throws Exception {
		StoreQuestions.INSTANCE.forget();
		long answers = this.opened.sum();
		Load page = Load.of(name, (connection) -> {
			before.run();
			get(any(this.links), "text/html");
		});
		System.out.println(page);
		this.questions.add(name + ":\n" + StoreQuestions.INSTANCE.perAnswer(this.opened.sum() - answers));
		return page;
	}

	private static void compared(Load page, Load find) {
		System.out.println("| %-34s | %.2f | %.1f |".formatted(page.name(), page.rate() / find.rate(),
				(double) page.processor() / find.processor()));
	}

	private void find() {
		Query query = Query.query(Criteria.where("link").is(any(this.hashes)));
		if (this.mongo.findOne(query, Document.class, "shares").block() == null) {
			throw new IllegalStateException("a share is gone");
		}
	}

	private void get(String address, String type) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address))
			.header("Accept", type)
			.header("Accept-Encoding", "gzip")
			.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/131.0.0.0")
			.build();
		try {
			HttpResponse<byte[]> answer = this.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(address + " answers " + answer.statusCode());
			}
			this.opened.increment();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String any(List<String> some) {
		return some.get(ThreadLocalRandom.current().nextInt(some.size()));
	}

}
