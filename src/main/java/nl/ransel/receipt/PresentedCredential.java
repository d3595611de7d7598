package nl.ransel.receipt;

import java.util.Optional;

import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.Envelope;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.verify.HoldersProof;
import tools.jackson.databind.JsonNode;

/**
 * A credential as it stands in a presentation: what its issuer made, not a byte of it
 * changed (Verifiable Credentials Data Model 2.0, 4.12 and 4.13).
 *
 * @param json text of the member of {@code verifiableCredential}
 */
record PresentedCredential(String json) {

	private static final BadgeReader READER = new BadgeReader();

	/**
	 * The credential in a file.
	 * @return that, or empty when it is no Verifiable Credential or nothing secures it
	 */
	static Optional<PresentedCredential> of(byte[] original) {
		try {
			BadgeDocument document = READER.read(original).document();
			if (document instanceof BadgeDocument.Json json) {
				return embedded(json);
			}
			JsonNode payload = document.payload();
			return isCredential(payload.path("vc").isObject() ? payload.path("vc") : payload)
					? Envelope.around(document).map(PresentedCredential::new) : Optional.empty();
		}
		catch (UnreadableBadge ex) {
			return Optional.empty();
		}
	}

	private static Optional<PresentedCredential> embedded(BadgeDocument.Json document) {
		boolean secured = isCredential(document.json()) && document.json().has("proof")
				&& !HoldersProof.isIn(document.json());
		return secured ? Optional.of(new PresentedCredential(document.text().strip())) : Optional.empty();
	}

	private static boolean isCredential(JsonNode json) {
		JsonNode type = json.path("type");
		return type.isArray() ? type.valueStream().anyMatch(PresentedCredential::names) : names(type);
	}

	private static boolean names(JsonNode type) {
		return type.asString("").equals("VerifiableCredential");
	}

}
