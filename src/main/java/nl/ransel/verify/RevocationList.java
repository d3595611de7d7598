package nl.ransel.verify;

import java.util.List;

import nl.ransel.trust.Distrust;
import tools.jackson.databind.JsonNode;

/**
 * A {@code 1EdTechRevocationList}: the ids of credentials that were taken back. It is not
 * signed; the signed credential names its address, and the connection vouches for the
 * rest.
 *
 * @param entries what is listed
 */
record RevocationList(List<JsonNode> entries) {

	/**
	 * Reads a list.
	 * @throws Distrust when it is none, or somebody else's
	 */
	static RevocationList read(JsonNode json, String issuerId) {
		JsonNode issuer = json.path("issuer");
		String whose = issuer.isObject() ? issuer.path("id").asString("") : issuer.asString("");
		JsonNode revoked = json.path("revokedCredential");
		if (!revoked.isContainer()) {
			throw Distrust.unknown("status-list-unreadable");
		}
		if (!whose.equals(issuerId)) {
			throw Distrust.unknown("status-list-foreign").with("issuer", whose);
		}
		return new RevocationList(revoked.isArray() ? revoked.valueStream().toList() : List.of(revoked));
	}

	/** Whether a credential is taken back; one may be listed as no longer so. */
	boolean holds(String credentialId) {
		return this.entries.stream()
			.anyMatch((entry) -> entry.path("id").asString("").equals(credentialId)
					&& entry.path("revoked").booleanValue(true));
	}

}
