package nl.ransel.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import nl.ransel.backpack.BackpackApi;
import nl.ransel.testing.Visitors.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Another platform, on this machine, with an Open Badges 3.0 API of its own that takes
 * nothing that is not as the standard says: registration with every required member,
 * PKCE, HTTP Basic, codes and refresh tokens that are good for once. It knows nothing of
 * Ransel's code. It has one person.
 */
public final class StrictHost implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String READ = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";

	private final HttpServer server;

	private final String base;

	private final Map<String, Client> clients = new ConcurrentHashMap<>();

	private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private final Map<String, String> access = new ConcurrentHashMap<>();

	private final Map<String, String> refresh = new ConcurrentHashMap<>();

	private final List<String> badges = new CopyOnWriteArrayList<>();

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final List<String> pages = new CopyOnWriteArrayList<>();

	private final AtomicInteger registrations = new AtomicInteger();

	private volatile long secretExpiresAt;

	private volatile int perPage = 20;

	private volatile boolean links = true;

	private volatile boolean exampleNames;

	private volatile boolean offline = true;

	private volatile boolean metadata = true;

	private volatile @Nullable String next;

	private volatile @Nullable String issuer;

	private volatile @Nullable String discovery;

	private volatile boolean hidden;

	private volatile int down;

	private volatile @Nullable String retryAfter;

	public StrictHost() {
		this("127.0.0.1", 0);
	}

	private StrictHost(String name, int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 10);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::answer);
		this.server.start();
		this.base = "http://" + name + ":" + this.server.getAddress().getPort();
	}

	/** One for people to look at, at this port; 0 takes a free one. */
	public static StrictHost at(int port) {
		return new StrictHost("localhost", port);
	}

	/** What stands before {@code /ims/ob/v3p0}. */
	public String address() {
		return this.base;
	}

	/** Its person has these badges: JSON objects and compact JWSs. */
	public StrictHost has(String... texts) {
		this.badges.addAll(Arrays.asList(texts));
		return this;
	}

	StrictHost hasInstead(String text, String other) {
		this.badges.replaceAll((one) -> one.equals(text) ? other : one);
		return this;
	}

	StrictHost perPage(int most) {
		this.perPage = most;
		return this;
	}

	/** Tells only how many there are, and gives no links. */
	StrictHost withoutLinks() {
		this.links = false;
		return this;
	}

	/** Names JWSs as the example in the standard's text does. */
	StrictHost asInTheExample() {
		this.exampleNames = true;
		return this;
	}

	StrictHost withoutRefresh() {
		this.offline = false;
		return this;
	}

	StrictHost withoutMetadata() {
		this.metadata = false;
		return this;
	}

	/** Each page leads on to there. */
	StrictHost leadingTo(@Nullable String where) {
		this.next = where;
		return this;
	}

	/** Says that it answers as this one. */
	StrictHost answeringAs(String who) {
		this.issuer = who;
		return this;
	}

	StrictHost describingItselfAs(String document) {
		this.discovery = document;
		return this;
	}

	StrictHost down(int status, @Nullable String after) {
		this.down = status;
		this.retryAfter = after;
		return this;
	}

	/** Its registrations end then, in seconds since 1970. */
	StrictHost secretsUntil(long then) {
		this.secretExpiresAt = then;
		return this;
	}

	/** A page of something in between stands where tokens are given. */
	void hidesTokens(boolean so) {
		this.hidden = so;
	}

	void forgetsClients() {
		this.clients.clear();
	}

	/** All that let somebody in is over; refresh tokens too, if wanted. */
	void endsTokens(boolean refreshToo) {
		this.access.clear();
		if (refreshToo) {
			this.refresh.clear();
		}
	}

	int registrations() {
		return this.registrations.get();
	}

	/** What it found not to be as the standard says. */
	public List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/** The questions that pages of badges were asked for with. */
	List<String> pages() {
		return List.copyOf(this.pages);
	}

	/** Whether anybody can still come in with a token. */
	public boolean isOpen() {
		return !this.access.isEmpty() || !this.refresh.isEmpty();
	}

	/**
	 * Its person answers a question, as with a browser.
	 * @param question where Ransel sends the browser
	 * @return where the browser is sent back to
	 */
	URI decided(URI question, boolean yes) {
		HttpResponse<String> page = get(question);
		if (page.statusCode() != 200) {
			throw new AssertionError("no question but " + page.statusCode() + ": " + page.body());
		}
		String ticket = page.body().replaceFirst("(?s).*ticket=([\\w-]+).*", "$1");
		HttpResponse<String> answer = get(URI.create(this.base + "/decide?ticket=" + ticket + "&yes=" + yes));
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

	/**
	 * Goes the whole way with a learner: from asking to coming back.
	 * @return the id of the connection
	 */
	public String connectedBy(SignedIn learner) {
		URI question = URI.create(
				BackpackApi
					.json(learner.http()
						.post()
						.uri("/api/connections")
						.contentType(MediaType.APPLICATION_JSON)
						.bodyValue(Map.of("address", this.base))
						.exchange()
						.expectStatus()
						.isOk())
					.at("/address")
					.asString());
		String page = String.valueOf(learner.http()
			.get()
			.uri(decided(question, true))
			.exchange()
			.returnResult(Void.class)
			.getResponseHeaders()
			.getLocation());
		return page.replaceFirst(".*made=", "");
	}

	private static HttpResponse<String> get(URI uri) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			switch (exchange.getRequestURI().getPath()) {
				case "/ims/ob/v3p0/discovery" ->
					send(exchange, 200, (this.discovery != null) ? this.discovery : described());
				case "/.well-known/oauth-authorization-server" -> send(exchange, this.metadata ? 200 : 404,
						JSON.writeValueAsString(Map.of("issuer", this.base, "authorization_endpoint",
								this.base + "/authorize", "token_endpoint", this.base + "/token", "revocation_endpoint",
								this.base + "/revoke")));
				case "/register" -> register(exchange);
				case "/authorize" -> ask(exchange);
				case "/decide" -> decide(exchange);
				case "/token" -> token(exchange);
				case "/revoke" -> revoke(exchange);
				case "/ims/ob/v3p0/credentials" -> credentials(exchange);
				case "/", "/voorwaarden", "/privacy" -> page(exchange, "<h1>Badgekast</h1>"
						+ "<p>Een verzonnen platform. Er staan badges op van Sanne de Vries, en van niemand iets anders.");
				// a browser asks for it by itself
				case "/favicon.ico" -> exchange.sendResponseHeaders(204, -1);
				default -> send(exchange, 404, "{}");
			}
		}
	}

	/** The discovery document. */
	String described() {
		Map<String, String> scopes = new LinkedHashMap<>(Map.of(READ, "Read badges"));
		if (this.offline) {
			scopes.put("offline_access", "While you are away");
		}
		return JSON
			.writeValueAsString(Map.of(
					"openapi", "3.0.1", "info", Map.of("title", "Badgekast", "version", "1", "termsOfService",
							this.base + "/voorwaarden", "x-imssf-privacyPolicyUrl", this.base + "/privacy"),
					"components",
					Map.of("securitySchemes", Map.of("OAuth2ACG",
							Map.of("type", "oauth2", "x-imssf-registrationUrl", this.base + "/register", "flows",
									Map.of("authorizationCode",
											Map.of("authorizationUrl", this.base + "/authorize", "tokenUrl",
													this.base + "/token", "refreshUrl", this.base + "/token", "scopes",
													scopes)))))));
	}

	private void register(HttpExchange exchange) throws IOException {
		JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
		List<String> addresses = new ArrayList<>();
		for (String name : List.of("client_name", "client_uri", "logo_uri", "tos_uri", "policy_uri", "software_id",
				"software_version", "redirect_uris", "scope")) {
			complainIf(request.path(name).isMissingNode(), "registration lacks " + name);
			if (name.endsWith("_uri")) {
				addresses.add(request.path(name).asString());
			}
		}
		addresses.add(request.at("/redirect_uris/0").asString());
		complainIf(addresses.stream().map((one) -> URI.create(one).getHost()).distinct().count() != 1,
				"registration has several hosts: " + addresses);
		this.registrations.incrementAndGet();
		// what must be written otherwise in a header
		Client client = new Client("ransel " + UUID.randomUUID(), "s3cr:t+/" + UUID.randomUUID(),
				request.at("/redirect_uris/0").asString());
		this.clients.put(client.id(), client);
		Map<String, Object> answer = new LinkedHashMap<>();
		request.properties().forEach((member) -> answer.put(member.getKey(), member.getValue()));
		answer.put("client_id", client.id());
		answer.put("client_secret", client.secret());
		answer.put("client_id_issued_at", 1_770_000_000);
		answer.put("client_secret_expires_at", this.secretExpiresAt);
		send(exchange, 201, JSON.writeValueAsString(answer));
	}

	private void ask(HttpExchange exchange) throws IOException {
		Map<String, String> question = parameters(exchange.getRequestURI().getRawQuery());
		Client client = this.clients.get(question.getOrDefault("client_id", ""));
		boolean known = client != null && client.back().equals(question.get("redirect_uri"));
		complainIf(!known, "a stranger asks: " + question);
		complainIf(!"code".equals(question.get("response_type")), "asks for something else than a code");
		complainIf(!"S256".equals(question.get("code_challenge_method")), "asks without S256");
		complainIf(!question.getOrDefault("code_challenge", "").matches("[\\w-]{43}"), "asks without a challenge");
		complainIf(question.getOrDefault("state", "").length() < 22, "asks without a state");
		complainIf(!question.getOrDefault("scope", "").contains(READ), "asks without a scope");
		if (!known) {
			send(exchange, 400, "{}");
			return;
		}
		String ticket = UUID.randomUUID().toString();
		this.asked.put(ticket, question);
		String link = "<a href='/decide?ticket=" + ticket + "&yes=%s'>%s</a> ";
		page(exchange,
				"<h1>Mag Ransel je badges lezen?</h1><p>Dit is Badgekast, een verzonnen platform. Je bent hier"
						+ " ingelogd als Sanne de Vries.<p>" + link.formatted(true, "Ja, dat mag")
						+ link.formatted(false, "Nee"));
	}

	private void decide(HttpExchange exchange) throws IOException {
		Map<String, String> decision = parameters(exchange.getRequestURI().getRawQuery());
		Map<String, String> question = this.asked.remove(decision.get("ticket"));
		String code = UUID.randomUUID().toString();
		this.codes.put(code, question);
		String answer = decision.get("yes").equals("true") ? "code=" + code : "error=access_denied";
		String who = (this.issuer != null) ? this.issuer : this.base;
		exchange.getResponseHeaders()
			.set("Location", question.get("redirect_uri") + "?" + answer + "&state=" + question.get("state") + "&iss="
					+ who.replace(":", "%3A"));
		exchange.sendResponseHeaders(302, -1);
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(exchange);
		Client client = client(exchange);
		if (this.hidden) {
			sendAs(exchange, 404, "<h1>Onderhoud</h1>");
			return;
		}
		if (client == null) {
			send(exchange, 401, "{\"error\":\"invalid_client\"}");
			return;
		}
		complainIf(!form.containsKey("scope"), "token is asked for without a scope");
		boolean good = "authorization_code".equals(form.get("grant_type")) ? isGood(form, client)
				: client.id().equals(this.refresh.remove(form.getOrDefault("refresh_token", "")));
		if (!good) {
			send(exchange, 400, "{\"error\":\"invalid_grant\"}");
			return;
		}
		String token = "a." + UUID.randomUUID();
		this.access.put(token, client.id());
		Map<String, Object> answer = new LinkedHashMap<>(
				Map.of("access_token", token, "token_type", "Bearer", "expires_in", 3600, "scope", READ));
		if (this.offline) {
			String again = "r." + UUID.randomUUID();
			this.refresh.put(again, client.id());
			answer.put("refresh_token", again);
		}
		send(exchange, 200, JSON.writeValueAsString(answer));
	}

	/** A code that comes twice ends what it gave. */
	private boolean isGood(Map<String, String> form, Client client) {
		Map<String, String> question = this.codes.remove(form.getOrDefault("code", ""));
		if (question == null) {
			endsTokens(true);
			return false;
		}
		boolean same = client.id().equals(question.get("client_id"))
				&& question.get("redirect_uri").equals(form.get("redirect_uri"));
		boolean proven = question.get("code_challenge").equals(hash(form.getOrDefault("code_verifier", "")));
		complainIf(!same, "code of another client or way back");
		complainIf(!proven || form.get("code_verifier").length() < 43, "verifier does not fit");
		return same && proven;
	}

	private void revoke(HttpExchange exchange) throws IOException {
		Map<String, String> form = form(exchange);
		complainIf(client(exchange) == null, "revokes as nobody");
		if (this.refresh.remove(form.getOrDefault("token", "")) != null) {
			this.access.clear();
		}
		this.access.remove(form.getOrDefault("token", ""));
		send(exchange, 200, "");
	}

	private void credentials(HttpExchange exchange) throws IOException {
		String query = String.valueOf(exchange.getRequestURI().getRawQuery());
		this.pages.add(query);
		String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replace("Bearer ", "");
		if (!this.access.containsKey(token)) {
			send(exchange, 401, "{}");
			return;
		}
		if (this.down > 0) {
			if (this.retryAfter != null) {
				exchange.getResponseHeaders().set("Retry-After", this.retryAfter);
			}
			send(exchange, this.down, "{}");
			return;
		}
		Map<String, String> question = parameters(query);
		int from = Integer.parseInt(question.getOrDefault("offset", "0"));
		int limit = Math.min(this.perPage, Integer.parseInt(question.getOrDefault("limit", "20")));
		int to = Math.min(this.badges.size(), from + limit);
		exchange.getResponseHeaders().set("X-Total-Count", Integer.toString(this.badges.size()));
		link(exchange, limit, to);
		send(exchange, 200, page(this.badges.subList(Math.min(from, to), to)));
	}

	private void link(HttpExchange exchange, int limit, int to) {
		String further = this.base + "/ims/ob/v3p0/credentials?limit=" + limit + "&offset=" + to;
		if (this.next != null) {
			exchange.getResponseHeaders().set("Link", "<" + this.next + ">; rel=\"next\"");
		}
		else if (this.links && to < this.badges.size()) {
			exchange.getResponseHeaders()
				.set("Link", "<" + this.base + "/first>; rel=\"first\", <" + further + ">; rel=\"next last\"");
		}
	}

	private String page(List<String> some) {
		Stream<String> objects = some.stream().filter((text) -> text.startsWith("{"));
		Stream<String> signed = some.stream().filter((text) -> !text.startsWith("{")).map((text) -> '"' + text + '"');
		return "{ \"credential\": [ " + String.join(" , ", objects.toList()) + " ],\n \"compactJwsString"
				+ (this.exampleNames ? "s" : "") + "\": [" + String.join(", ", signed.toList()) + "] }";
	}

	private @Nullable Client client(HttpExchange exchange) {
		String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
		if (!header.startsWith("Basic ")) {
			return null;
		}
		String[] parts = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":");
		Client client = this.clients.get(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
		boolean same = client != null && client.secret().equals(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		return same ? client : null;
	}

	private void complainIf(boolean so, String why) {
		if (so) {
			this.complaints.add(why);
		}
	}

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		return parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
	}

	private static Map<String, String> parameters(String text) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String pair : text.split("&")) {
			String[] parts = pair.split("=", 2);
			parameters.put(parts[0], (parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return parameters;
	}

	private static String hash(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void send(HttpExchange exchange, int status, String json) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		sendAs(exchange, status, json);
	}

	private static void page(HttpExchange exchange, String content) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
		sendAs(exchange, 200,
				"""
						<!doctype html><html lang='nl'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>
						<title>Badgekast</title><style>body { font: 1.1rem/1.5 sans-serif; max-width: 34rem; margin: 3rem auto;
						padding: 0 1rem } a { display: inline-block; padding: .6rem 1.2rem; border: 2px solid; border-radius: .4rem;
						color: #14532d }</style>"""
						+ content);
	}

	private static void sendAs(HttpExchange exchange, int status, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Client(String id, String secret, String back) {
	}

}
