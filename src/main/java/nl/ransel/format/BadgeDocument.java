package nl.ransel.format;

import java.net.URI;

import tools.jackson.databind.JsonNode;

/** The badge found in a file, by how it is secured. */
public sealed interface BadgeDocument {

	/**
	 * A JSON object: a 3.0 credential with embedded proofs, or a hosted assertion.
	 *
	 * @param json the parsed object; duplicate members and excesses have been refused
	 * @param text the text it was parsed from, untouched
	 */
	record Json(JsonNode json, String text) implements BadgeDocument {
	}

	/**
	 * A compact JWS: a signed 2.0 assertion or a 3.0 credential as VC-JWT.
	 *
	 * @param compact three base64url parts, the signature perhaps empty
	 * @param header the decoded protected header
	 * @param payload the decoded payload
	 */
	record Jws(String compact, JsonNode header, JsonNode payload) implements BadgeDocument {
	}

	/**
	 * The address of a hosted assertion.
	 *
	 * @param url http or https
	 */
	record Hosted(URI url) implements BadgeDocument {
	}

}
