package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Writes a compact JWS. */
final class CompactJws {

	private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

	private CompactJws() {
	}

	static String sign(Map<String, ?> header, Map<String, ?> payload, DemoKey key, JsonMapper json)
			throws GeneralSecurityException {
		String signed = URL_SAFE.encodeToString(json.writeValueAsBytes(header)) + "."
				+ URL_SAFE.encodeToString(json.writeValueAsBytes(payload));
		return signed + "." + URL_SAFE.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
	}

}
