package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.JsonNode;

/**
 * How Ransel introduces itself to a platform (RFC 7591), with what the Open Badges 3.0
 * API requires.
 */
final class Registration {

	/** The same for every Ransel, whoever runs it. */
	private static final String SOFTWARE_ID = "nl.ransel";

	/** The end of the year 9999: what is later cannot be stored. */
	private static final long LATEST = 253_402_300_799L;

	private Registration() {
	}

	/**
	 * The request.
	 * @param site where people reach this Ransel; all addresses are there
	 * @param back where a platform sends learners back
	 * @param scopes what Ransel will ask for
	 */
	static Map<String, Object> request(URI site, URI back, String scopes, String version) {
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("client_name", "Ransel");
		request.put("client_uri", site.toString());
		request.put("logo_uri", site + "/img/mark.svg");
		request.put("tos_uri", site + "/terms");
		request.put("policy_uri", site + "/privacy");
		request.put("software_id", SOFTWARE_ID);
		request.put("software_version", version);
		request.put("redirect_uris", List.of(back.toString()));
		request.put("token_endpoint_auth_method", "client_secret_basic");
		request.put("grant_types", List.of(OAuth.AUTHORIZATION_CODE, OAuth.REFRESH_TOKEN));
		request.put("response_types", List.of(OAuth.CODE));
		request.put(OAuth.SCOPE, scopes);
		return request;
	}

	/**
	 * The answer.
	 * @throws HostTrouble {@link Trouble#CLIENT} when there is no client with a password
	 * in it
	 */
	static HostClient answer(byte[] body) {
		JsonNode json = parsed(body);
		String id = json.path(OAuth.CLIENT_ID).asString("");
		String secret = json.path(OAuth.CLIENT_SECRET).asString("");
		if (id.isEmpty() || secret.isEmpty()) {
			throw new HostTrouble(Trouble.CLIENT);
		}
		long until = json.path(OAuth.CLIENT_SECRET_EXPIRES_AT).asLong(0);
		return new HostClient(id, secret, (until > 0) ? Instant.ofEpochSecond(Math.min(until, LATEST)) : null);
	}

	private static JsonNode parsed(byte[] body) {
		try {
			return StrictJson.parse(body);
		}
		catch (UnreadableBadge ex) {
			throw new HostTrouble(Trouble.CLIENT);
		}
	}

}
