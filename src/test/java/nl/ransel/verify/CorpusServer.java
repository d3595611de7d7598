package nl.ransel.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;

/**
 * Serves the web side of the corpus where its badges say it is, port 8899 of this machine
 * under both of its numbers.
 */
final class CorpusServer implements AutoCloseable {

	static final Path CORPUS = Path.of("src/test/resources/corpus");

	static final String BASE = "http://localhost:8899";

	/** The same server under another origin. */
	static final String OTHER = "http://127.0.0.1:8899";

	private static final Map<String, String> TYPES = Map.of(".json", "application/json", ".jwt",
			"text/plain; charset=utf-8", ".jws", "text/plain; charset=utf-8", ".png", "image/png", ".html",
			"text/html; charset=utf-8");

	private final List<HttpServer> servers = new ArrayList<>();

	private final JsonNode special = special();

	CorpusServer() {
		if (!alreadyServed()) {
			listen("127.0.0.1");
			listen("::1");
		}
	}

	private void listen(String number) {
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
				throw new IllegalStateException("port 8899 is taken by something else than the corpus", ex);
			}
			// a machine without IPv6
		}
	}

	/** Somebody may have the corpus served for trying things out by hand. */
	private static boolean alreadyServed() {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/ob2/issuer.json")).build();
			byte[] body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
			return Arrays.equals(body, Files.readAllBytes(CORPUS.resolve("www/ob2/issuer.json")));
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
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

	private void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		Page page = file(path);
		exchange.getResponseHeaders().set("Content-Type", page.type());
		exchange.sendResponseHeaders(page.status(), page.body().length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(page.body());
		}
		exchange.close();
	}

	private Page file(String path) throws IOException {
		Path file = CORPUS.resolve("www" + path).normalize();
		if (path.startsWith("/_") || !file.startsWith(CORPUS.resolve("www")) || !Files.isRegularFile(file)) {
			return new Page(404, "text/plain", "not found".getBytes(StandardCharsets.UTF_8));
		}
		String name = file.getFileName().toString();
		String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.')), "application/octet-stream");
		int status = this.special.path(path).path("status").asInt(200);
		return new Page(status, type, Files.readAllBytes(file));
	}

	@Override
	public void close() {
		this.servers.forEach((server) -> server.stop(0));
	}

	/** What the server answers. */
	private record Page(int status, String type, byte[] body) {
	}

}
