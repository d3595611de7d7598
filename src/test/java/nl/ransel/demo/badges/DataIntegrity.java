package nl.ransel.demo.badges;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.apicatalog.multibase.Multibase;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds an {@code eddsa-rdfc-2022} proof to a credential. */
final class DataIntegrity {

	private static final Contexts CONTEXTS = new Contexts(
			(uri, purpose) -> Mono.error(new IllegalStateException("not bundled: " + uri)));

	private final Canonicaliser canonicaliser = new Canonicaliser();

	private final JsonMapper json;

	DataIntegrity(JsonMapper json) {
		this.json = json;
	}

	Map<String, Object> sign(Map<String, Object> credential, Institution by, Instant created)
			throws GeneralSecurityException {
		Map<String, Object> proof = new LinkedHashMap<>();
		proof.put("type", "DataIntegrityProof");
		proof.put("cryptosuite", "eddsa-rdfc-2022");
		proof.put("created", created.toString());
		proof.put("verificationMethod", by.keyId(by.key(DemoKey.Kind.EDDSA)));
		proof.put("proofPurpose", "assertionMethod");
		Map<String, Object> options = new LinkedHashMap<>(proof);
		options.put("@context", credential.get("@context"));
		byte[] hashes = new byte[64];
		System.arraycopy(hash(options), 0, hashes, 0, 32);
		System.arraycopy(hash(credential), 0, hashes, 32, 32);
		proof.put("proofValue", Multibase.BASE_58_BTC.encode(by.key(DemoKey.Kind.EDDSA).sign(hashes)));
		Map<String, Object> signed = new LinkedHashMap<>(credential);
		signed.put("proof", proof);
		return signed;
	}

	private byte[] hash(Map<String, Object> document) throws GeneralSecurityException {
		JsonNode tree = this.json.valueToTree(document);
		String quads = String.join("", this.canonicaliser.canonicalise(tree, CONTEXTS.gather(tree).block(), "SHA-256"));
		return MessageDigest.getInstance("SHA-256").digest(quads.getBytes(StandardCharsets.UTF_8));
	}

}
