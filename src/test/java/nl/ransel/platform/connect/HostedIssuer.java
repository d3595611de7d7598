package nl.ransel.platform.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** An issuer on this machine that hosts its Open Badges 2.0. */
final class HostedIssuer implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpServer server;

	private final String base;

	private final Map<String, String> pages = new ConcurrentHashMap<>();

	HostedIssuer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.base = "http://127.0.0.1:" + this.server.getAddress().getPort();
		publish("/issuer", object("Profile", "/issuer",
				Map.of("name", "Oude School", "url", this.base, "email", "badges@oude-school.example")));
		publish("/class",
				object("BadgeClass", "/class",
						Map.of("name", "Kassa basis", "description", "Je kunt het.", "image", this.base + "/none.png",
								"criteria", Map.of("narrative", "Laat het zien."), "issuer", this.base + "/issuer")));
	}

	/** A badge for whoever has this address, as its issuer writes it. */
	String badge(String name, String email) {
		String path = "/" + name;
		String text = object("Assertion", path,
				Map.of("recipient", Map.of("type", "email", "hashed", false, "identity", email), "badge",
						this.base + "/class", "verification", Map.of("type", "HostedBadge"), "issuedOn",
						"2026-01-15T09:00:00Z"));
		publish(path, text);
		return text;
	}

	/** What was published there says something else now. */
	void change(String name, String text) {
		publish("/" + name, text);
	}

	private void publish(String path, String text) {
		this.pages.put(path, text);
	}

	private String object(String type, String path, Map<String, Object> more) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", type);
		json.put("id", this.base + path);
		json.putAll(more);
		// Spaced as nobody would write it anew.
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String page = this.pages.get(exchange.getRequestURI().getPath());
		byte[] bytes = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		try (exchange) {
			exchange.sendResponseHeaders((page != null) ? 200 : 404, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
