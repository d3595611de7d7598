package nl.ransel.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A school with a small web server of its own that hosts its badges (Open Badges 2.0),
 * and to which all can happen that happens to servers. It forbids remembering, so that
 * what happens shows at once.
 */
final class SmallHost implements AutoCloseable {

	private final Map<String, String> pages = new ConcurrentHashMap<>();

	private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

	private final HttpServer server;

	SmallHost(String recipient) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
		put("/issuer", """
				{"@context":"https://w3id.org/openbadges/v2","type":"Issuer","id":"%s","name":"Praktijkschool De Werf",
				 "url":"https://werf.example","email":"badges@werf.example"}""".formatted(url("/issuer")));
		for (String name : Set.of("changed", "expired", "revoked", "dead")) {
			put("/class/" + name, """
					{"@context":"https://w3id.org/openbadges/v2","type":"BadgeClass","id":"%s","name":"Veilig werken",
					 "description":"Je werkt **veilig** op de bouwplaats.","image":"%s","issuer":"%s",
					 "criteria":{"narrative":"Rond de toets af."}}""".formatted(url("/class/" + name),
					url("/image.png"), url("/issuer")));
			award(name, recipient, "2030-01-01T00:00:00Z");
		}
	}

	/** What the school hosts under this name. */
	void award(String name, String recipient, String expires) {
		put("/" + name, """
				{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"%s","badge":"%s",
				 "recipient":{"type":"email","hashed":false,"identity":"%s"},"issuedOn":"2026-01-15T09:00:00Z",
				 "expires":"%s","verification":{"type":"HostedBadge"}}""".formatted(url("/" + name),
				url("/class/" + name), recipient, expires));
	}

	void withdraw(String name) {
		this.withdrawn.add("/" + name);
	}

	/** The badge as its owner has it. */
	String file(String name) {
		return String.valueOf(this.pages.get("/" + name));
	}

	private String url(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	private void put(String path, String json) {
		this.pages.put(path, json);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String json = this.pages.get(path);
		int status = this.withdrawn.contains(path) ? 410 : (json != null) ? 200 : 404;
		byte[] body = (status == 200) ? json.getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	/** The server is gone. */
	@Override
	public void close() {
		this.server.stop(0);
	}

}
