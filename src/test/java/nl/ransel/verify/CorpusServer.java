package nl.ransel.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;

/**
 * Serves the web side of the corpus where its badges say it is, port 8899 of this machine
 * under both of its numbers, and whatever a test puts beside it.
 */
final class CorpusServer implements AutoCloseable {

	static final Path CORPUS = Path.of("src/test/resources/corpus");

	static final String BASE = "http://localhost:8899";

	/** The same server under another origin. */
	static final String OTHER = "http://127.0.0.1:8899";

	private static final Map<String, String> TYPES = Map.of(".json", "application/json", ".jwt",
			"text/plain; charset=utf-8", ".jws", "text/plain; charset=utf-8", ".png", "image/png", ".html",
			"text/html; charset=utf-8");

	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	private final List<HttpServer> servers = new ArrayList<>();

	private final JsonNode special = special();

	CorpusServer() {
		for (String number : List.of("127.0.0.1", "::1")) {
			try {
				HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(number), 8899), 50);
				server.createContext("/", this::serve);
				server.setExecutor(Executors.newCachedThreadPool((task) -> {
					Thread thread = new Thread(task, "corpus");
					thread.setDaemon(true);
					return thread;
				}));
				server.start();
				this.servers.add(server);
			}
			catch (IOException ex) {
				if (number.equals("127.0.0.1")) {
					throw new IllegalStateException("port 8899 is taken", ex);
				}
				// a machine without IPv6
			}
		}
	}

	private static JsonNode special() {
		try {
			return StrictJson.parse(Files.readAllBytes(CORPUS.resolve("www/_headers.json")));
		}
		catch (IOException | UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Puts a page on the server, or takes the place of one. */
	void put(String path, Page page) {
		this.pages.put(path, page);
	}

	void put(String path, String body) {
		put(path, Page.ok(body));
	}

	void forgetPages() {
		this.pages.clear();
	}

	private void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		Page page = this.pages.get(path);
		if (page == null) {
			page = file(path);
		}
		if (page.hangs()) {
			return;
		}
		page.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
		exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(page.body());
		}
		exchange.close();
	}

	private Page file(String path) throws IOException {
		Path file = CORPUS.resolve("www" + path).normalize();
		if (path.startsWith("/_") || !file.startsWith(CORPUS.resolve("www")) || !Files.isRegularFile(file)) {
			return Page.of(404, "text/plain", "not found");
		}
		String name = file.getFileName().toString();
		String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.')), "application/octet-stream");
		int status = this.special.path(path).path("status").asInt(200);
		return new Page(status, Map.of("Content-Type", type), Files.readAllBytes(file), false);
	}

	@Override
	public void close() {
		this.servers.forEach((server) -> server.stop(0));
	}

	/**
	 * What the server answers.
	 *
	 * @param status the HTTP status
	 * @param headers the headers
	 * @param body the body
	 * @param hangs whether it never answers
	 */
	record Page(int status, Map<String, String> headers, byte[] body, boolean hangs) {

		static Page ok(String body) {
			return of(200, body.startsWith("{") ? "application/json" : "text/plain", body);
		}

		static Page of(int status, String type, String body) {
			return new Page(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), false);
		}

		static Page redirect(String location) {
			return new Page(302, Map.of("Location", location), new byte[0], false);
		}

		static Page hanging() {
			return new Page(0, Map.of(), new byte[0], true);
		}

	}

}
