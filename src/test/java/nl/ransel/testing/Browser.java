package nl.ransel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.ransel.demo.DemoAccount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of a browser as a login needs: it keeps the cookies of our own site, follows no
 * redirect by itself and shows every answer.
 */
public final class Browser {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private static final JsonMapper JSON = new JsonMapper();

	private final URI site;

	private final Map<String, String> cookies = new TreeMap<>();

	Browser(String baseUrl) {
		this.site = URI.create(baseUrl + "/");
	}

	/**
	 * Asks for a page of the site, or of the provider when the address is a whole one.
	 */
	public HttpResponse<String> get(String address) {
		return send(HttpRequest.newBuilder(this.site.resolve(address)).GET());
	}

	/** The headers of an answer that may come in this encoding. */
	public HttpHeaders rawHead(String address, String encoding) {
		return send(HttpRequest.newBuilder(this.site.resolve(address)).header("Accept-Encoding", encoding).GET())
			.headers();
	}

	/** Sends a form as the login page does. */
	public HttpResponse<String> post(String address, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.site.resolve(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Sends a request that changes something, as the application in the browser does. */
	public HttpResponse<String> send(String method, String address, @Nullable Object body) {
		HttpRequest.BodyPublisher content = (body != null)
				? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))
				: HttpRequest.BodyPublishers.noBody();
		return send(HttpRequest.newBuilder(this.site.resolve(address))
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", csrf())
			.method(method, content));
	}

	/**
	 * The whole login: our start, the provider's page, our callback.
	 * @return the last answer, which sends the browser to where it wanted to be
	 */
	public HttpResponse<String> logIn(DemoAccount account) {
		return logIn(account, "/login");
	}

	/** The whole login from this start address on. */
	public HttpResponse<String> logIn(DemoAccount account, String start) {
		return logIn(account.subject(), account.claims(), start);
	}

	/**
	 * The whole login from this start address on, of whom the provider says this; whoever
	 * comes for the first time agrees to the terms.
	 */
	public HttpResponse<String> logIn(String subject, Map<String, Object> claims, String start) {
		HttpResponse<String> end = arrive(subject, claims, start);
		if (session().at("/learner/agreed").isBoolean() && !session().at("/learner/agreed").asBoolean()) {
			agree();
		}
		return end;
	}

	/** The same, of somebody who has not agreed to anything yet. */
	public HttpResponse<String> arrive(String subject, Map<String, Object> claims, String start) {
		String provider = location(get(start));
		String callback = location(
				post(provider, Map.of("username", subject, "claims", JSON.writeValueAsString(claims))));
		return get(callback);
	}

	/** Agrees to the terms in force, as somebody does who has just logged in. */
	public void agree() {
		JsonNode texts = JSON.readTree(get("/api/consent/texts").body());
		HttpResponse<String> answer = send("POST", "/api/consent", Map.of("version", texts.path("version").asString()));
		if (answer.statusCode() != 204) {
			throw new AssertionError("not agreed but " + answer.statusCode() + ": " + answer.body());
		}
	}

	/** The site's cookies as a request header. */
	public String cookies() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** The token that state-changing requests carry. */
	public String csrf() {
		return session().path("csrf").asString();
	}

	/** What {@code /api/session} says. */
	public JsonNode session() {
		return JSON.readTree(get("/api/session").body());
	}

	/** Where this answer sends the browser. */
	public static String location(HttpResponse<?> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body()));
	}

	/** A client-credentials token, asked for as a machine does. */
	public static String machineToken(String issuer, String client, String scope) {
		HttpResponse<String> answer = new Browser(issuer).post(issuer + "/token", Map.of("grant_type",
				"client_credentials", "client_id", client, "client_secret", "demo", "scope", scope));
		return JSON.readTree(answer.body()).path("access_token").asString();
	}

	/** A token to act for this person, who says yes at the authorization server. */
	static String tokenFor(DemoAccount account, String issuer, String client, String scope) {
		Browser browser = new Browser(issuer);
		String back = "https://" + client + ".example/back";
		String asked = issuer + "/authorize?response_type=code&client_id=" + client + "&redirect_uri=" + encode(back)
				+ "&state=s&scope=" + encode("openid " + scope);
		Map<String, Object> claims = account.claims();
		claims.put("scope", scope);
		String code = location(
				browser.post(asked, Map.of("username", account.subject(), "claims", JSON.writeValueAsString(claims))))
			.replaceFirst(".*[?&]code=([^&]*).*", "$1");
		HttpResponse<String> answer = browser.post(issuer + "/token", Map.of("grant_type", "authorization_code", "code",
				code, "redirect_uri", back, "client_id", client, "client_secret", "demo"));
		return JSON.readTree(answer.body()).path("access_token").asString();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		boolean ours = request.build().uri().getAuthority().equals(this.site.getAuthority());
		if (ours && !this.cookies.isEmpty()) {
			request.header("Cookie", cookies());
		}
		try {
			HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (ours) {
				answer.headers().allValues("Set-Cookie").forEach(this::keep);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String header) {
		HttpCookie.parse(header.replaceFirst("(?i);\\s*SameSite=\\w+", "")).forEach((cookie) -> {
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie.getValue());
			}
		});
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
