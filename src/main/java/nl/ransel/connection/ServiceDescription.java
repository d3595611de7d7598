package nl.ransel.connection;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.kernel.Problem;
import nl.ransel.trust.Origins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a platform says of itself in its discovery document (Open Badges 3.0,
 * ServiceDescriptionDocument): an OpenAPI document of which these parts count.
 *
 * @param title its name for people
 * @param terms its terms, a web address
 * @param privacy its privacy statement, a web address
 * @param registration where Ransel registers
 * @param authorization where it asks the learner
 * @param token where it gives tokens
 * @param refresh where it renews them
 * @param scopes what it offers
 */
record ServiceDescription(String title, String terms, String privacy, URI registration, URI authorization, URI token,
		URI refresh, Set<String> scopes) {

	private static final int LONGEST_TITLE = 100;

	private static final String SCHEME = "components.securitySchemes.OAuth2ACG";

	private static final String FLOW = SCHEME + ".flows.authorizationCode";

	ServiceDescription {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Reads the document.
	 * @param permits which addresses may be called
	 * @throws Problem {@code connection.no-discovery} when it is none,
	 * {@code connection.incomplete} with the part that is missing or wrong,
	 * {@code connection.no-reading} when no badges can be read there
	 */
	static ServiceDescription read(byte[] document, Predicate<URI> permits) {
		JsonNode json = parsed(document);
		JsonNode scheme = at(json, SCHEME);
		URI token = door(json, FLOW + ".tokenUrl", permits);
		JsonNode refresh = at(json, FLOW + ".refreshUrl");
		ServiceDescription description = new ServiceDescription(title(json),
				page(json, "info.termsOfService", scheme.path("x-imssf-termsOfServiceUrl")),
				page(json, "info.x-imssf-privacyPolicyUrl", scheme.path("x-imssf-privacyPolicyUrl")),
				door(json, SCHEME + ".x-imssf-registrationUrl", permits),
				door(json, FLOW + ".authorizationUrl", permits), token,
				refresh.isMissingNode() ? token : door(json, FLOW + ".refreshUrl", permits),
				new LinkedHashSet<>(at(json, FLOW + ".scopes").propertyNames()));
		if (!description.scopes().contains(OAuth.READ)) {
			throw Problem.unprocessable("connection.no-reading");
		}
		return description;
	}

	/** What Ransel asks for, of what is offered. */
	String wishes() {
		return this.scopes.contains(OAuth.OFFLINE) ? OAuth.READ + " " + OAuth.OFFLINE : OAuth.READ;
	}

	/** Whether a client registered with the one may be taken for one of the other. */
	boolean sameDoors(ServiceDescription other) {
		return this.registration.equals(other.registration) && this.authorization.equals(other.authorization)
				&& this.token.equals(other.token) && this.refresh.equals(other.refresh)
				&& wishes().equals(other.wishes());
	}

	private static JsonNode parsed(byte[] document) {
		try {
			JsonNode json = StrictJson.parse(document);
			if (!json.path("info").isObject()) {
				throw Problem.unprocessable("connection.no-discovery");
			}
			return json;
		}
		catch (UnreadableBadge ex) {
			throw Problem.unprocessable("connection.no-discovery");
		}
	}

	private static String title(JsonNode json) {
		String title = text(at(json, "info.title")).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
		if (title.isEmpty()) {
			throw incomplete("info.title");
		}
		int length = title.codePointCount(0, title.length());
		return title.substring(0, title.offsetByCodePoints(0, Math.min(length, LONGEST_TITLE)));
	}

	/** Some write these two beside the doors. */
	private static String page(JsonNode json, String path, JsonNode otherwise) {
		String address = text(at(json, path));
		String page = address.isEmpty() ? text(otherwise) : address;
		if (Origins.of(page).isEmpty()) {
			throw incomplete(path);
		}
		return page;
	}

	private static URI door(JsonNode json, String path, Predicate<URI> permits) {
		URI uri = uri(text(at(json, path)));
		if (uri == null || uri.getRawFragment() != null || !permits.test(uri)) {
			throw incomplete(path);
		}
		return uri;
	}

	private static @Nullable URI uri(String text) {
		try {
			return text.isEmpty() ? null : URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static JsonNode at(JsonNode json, String path) {
		JsonNode node = json;
		for (String name : path.split("\\.")) {
			node = node.path(name);
		}
		return node;
	}

	private static String text(JsonNode node) {
		return node.isString() ? node.asString().strip() : "";
	}

	/** What the server that asks the learner says of itself is otherwise. */
	static Problem otherToken() {
		return incomplete(FLOW + ".tokenUrl");
	}

	private static Problem incomplete(String part) {
		return Problem.unprocessable("connection.incomplete", part);
	}

}
