package nl.ransel.backpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issuer on this machine that publishes a list of the badges it took back, and the
 * newest version of one.
 */
public final class SmallIssuer implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpServer server;

	private final Set<String> revoked = ConcurrentHashMap.newKeySet();

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger confirmed = new AtomicInteger();

	private final String remembering;

	private volatile boolean down;

	private volatile byte[] newest = {};

	/** Its list may be remembered as long as any. */
	SmallIssuer() throws IOException {
		this("max-age=300");
	}

	private SmallIssuer(String remembering) throws IOException {
		this.remembering = remembering;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/list", this::answer);
		this.server.createContext("/newest", this::answerWithNewest);
		this.server.start();
	}

	/**
	 * One that forbids remembering its list, so that what it takes back shows at once.
	 */
	public static SmallIssuer thatIsAlwaysAsked() {
		return remembered("no-store");
	}

	/** One whose list may be remembered as long as any. */
	public static SmallIssuer thatMayBeRemembered() {
		return remembered("max-age=300");
	}

	private static SmallIssuer remembered(String howLong) {
		try {
			return new SmallIssuer(howLong);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String list() {
		return at("/list");
	}

	/** Where the newest version of a badge is, when there is one. */
	String newest() {
		return at("/newest");
	}

	private String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** This is the newest version from now on. */
	void publish(String newest) {
		this.newest = newest.getBytes(StandardCharsets.UTF_8);
	}

	public void revoke(SignedBadge badge) {
		this.revoked.add(badge.id());
	}

	void restore(SignedBadge badge) {
		this.revoked.remove(badge.id());
	}

	void down(boolean now) {
		this.down = now;
	}

	/** How often it was asked for the list. */
	int asked() {
		return this.asked.get();
	}

	/** How often it only had to say that the list is as it was. */
	int confirmed() {
		return this.confirmed.get();
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.asked.incrementAndGet();
		byte[] list = list(this.revoked).getBytes(StandardCharsets.UTF_8);
		String tag = "\"" + this.revoked.hashCode() + "\"";
		boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
		exchange.getResponseHeaders().set("ETag", tag);
		exchange.getResponseHeaders().set("Cache-Control", this.remembering);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		try (exchange) {
			if (this.down) {
				exchange.sendResponseHeaders(503, -1);
			}
			else if (same) {
				this.confirmed.incrementAndGet();
				exchange.sendResponseHeaders(304, -1);
			}
			else {
				exchange.sendResponseHeaders(200, list.length);
				exchange.getResponseBody().write(list);
			}
		}
	}

	private void answerWithNewest(HttpExchange exchange) throws IOException {
		byte[] newest = this.newest;
		try (exchange) {
			exchange.sendResponseHeaders((newest.length > 0) ? 200 : 404, (newest.length > 0) ? newest.length : -1);
			exchange.getResponseBody().write(newest);
		}
	}

	private static String list(Set<String> revoked) {
		ObjectNode list = JSON.createObjectNode().put("issuer", SignedBadge.issuer());
		var entries = list.putArray("revokedCredential");
		revoked.forEach((id) -> entries.addObject().put("id", id).put("revoked", true));
		return list.toString();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
