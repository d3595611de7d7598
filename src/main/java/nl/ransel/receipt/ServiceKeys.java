package nl.ransel.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of this service, the signing one first.
 *
 * @param all at least one
 */
record ServiceKeys(List<ServiceKey> all) {

	private static final JsonMapper JSON = new JsonMapper();

	ServiceKeys {
		all = List.copyOf(all);
	}

	/**
	 * Reads the keys of a configuration.
	 * @param texts JWKs, or paths of files
	 * @throws IllegalArgumentException one sentence about the first that is no good
	 */
	static ServiceKeys of(List<String> texts) {
		List<ServiceKey> keys = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			String setting = "ransel.receipt.keys[" + i + "] ";
			try {
				keys.add(ServiceKey.read(json(texts.get(i).strip())));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException(setting + ex.getMessage(), ex);
			}
			if (i == 0 && !keys.get(0).signs()) {
				throw new IllegalArgumentException(setting + "must be a private key, because it signs");
			}
			if (keys.stream().map(ServiceKey::id).distinct().count() < keys.size()) {
				throw new IllegalArgumentException(setting + "has the kid of another");
			}
		}
		return new ServiceKeys(keys);
	}

	private static JsonNode json(String text) {
		try {
			byte[] bytes = text.startsWith("{") ? text.getBytes(StandardCharsets.UTF_8)
					: Files.readAllBytes(Path.of(text));
			return StrictJson.parse(bytes);
		}
		catch (IOException | InvalidPathException ex) {
			throw new IllegalArgumentException("is neither a JWK nor a file that can be read", ex);
		}
		catch (UnreadableBadge ex) {
			throw new IllegalArgumentException("is not a JWK", ex);
		}
	}

	/**
	 * A compact JWS.
	 * @param type for the header {@code typ}
	 */
	String sign(String type, ObjectNode claims) {
		return sign(type, null, JSON.writeValueAsBytes(claims));
	}

	/**
	 * A compact JWS of exactly these bytes.
	 * @param type for the header {@code typ}
	 * @param contentType for the header {@code cty}, or null for none
	 */
	String sign(String type, @Nullable String contentType, byte[] payload) {
		ServiceKey key = this.all.get(0);
		ObjectNode header = JSON.createObjectNode();
		header.put("alg", key.algorithm().jose()).put("kid", key.id()).put("typ", type);
		if (contentType != null) {
			header.put("cty", contentType);
		}
		String signed = base64url(JSON.writeValueAsBytes(header)) + "." + base64url(payload);
		return signed + "." + base64url(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
	}

	/** The JWK Set that everybody may have; private halves are not in it. */
	byte[] published() {
		ObjectNode set = JSON.createObjectNode();
		var keys = set.putArray("keys");
		this.all.forEach((key) -> keys.add(key.published()));
		return JSON.writeValueAsBytes(set);
	}

	private static String base64url(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
