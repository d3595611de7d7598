package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import com.apicatalog.multibase.Multibase;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.Remote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and signs the badges of tests. */
final class Issuing {

	static final String HOLDER = "did:key:z6Mki1JKA5Y2jJdsFxeyESP8Cg4tBLwwHkN9o1DEM6LgzdT9";

	private final Canonicaliser canonicaliser = new Canonicaliser();

	private final Remote remote;

	Issuing(Remote remote) {
		this.remote = remote;
	}

	Issuing() {
		this(new FakeWeb(Clock.systemUTC()));
	}

	static ObjectNode json(String text) {
		try {
			return (ObjectNode) StrictJson.parse(text.replace('\'', '"'));
		}
		catch (UnreadableBadge ex) {
			throw new IllegalArgumentException(text, ex);
		}
	}

	/** A sound badge that nobody signed yet. */
	static ObjectNode badge(String issuer) {
		ObjectNode badge = json("""
				{'@context': ['https://www.w3.org/ns/credentials/v2',
				  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
				 'id': 'urn:uuid:8d4b1f0e-5d1b-4c52-8d3b-0a6d6a1c7f10',
				 'type': ['VerifiableCredential', 'OpenBadgeCredential'],
				 'issuer': {'id': '?', 'type': ['Profile'], 'name': 'Het Veenland College'},
				 'validFrom': '2026-01-15T09:00:00Z',
				 'name': 'Plannen',
				 'credentialSubject': {'id': '?', 'type': ['AchievementSubject'],
				   'achievement': {'id': 'https://veenland.example/achievements/plannen', 'type': ['Achievement'],
				     'name': 'Plannen', 'description': 'Plant het eigen werk.',
				     'criteria': {'narrative': 'Rond een project af.'}}}}
				""");
		((ObjectNode) badge.path("issuer")).put("id", issuer);
		((ObjectNode) badge.path("credentialSubject")).put("id", HOLDER);
		return badge;
	}

	/** What says that somebody supports something. */
	static ObjectNode endorsement(String issuer, String endorsed) {
		ObjectNode endorsement = badge(issuer);
		endorsement.put("id", "urn:uuid:1c9be9a0-2f4e-4f6f-8f6b-2b1a5c8d9e00");
		endorsement.set("type", json("{'t': ['VerifiableCredential', 'EndorsementCredential']}").path("t"));
		endorsement.set("credentialSubject", json("""
				{'type': ['EndorsementSubject'], 'endorsementComment': 'Wij kennen deze badge.'}""").put("id",
				endorsed));
		return endorsement;
	}

	/** The same with a proof by a suite that is named. */
	ObjectNode sign(ObjectNode badge, SigningKey key, String suite, String alg) {
		return sign(badge, suite, key, alg, (proof) -> {
		});
	}

	ObjectNode eddsa(ObjectNode badge, SigningKey key) {
		return sign(badge, key, "eddsa-rdfc-2022", "EdDSA");
	}

	ObjectNode eddsa(ObjectNode badge, SigningKey key, Consumer<ObjectNode> change) {
		return sign(badge, "eddsa-rdfc-2022", key, "EdDSA", change);
	}

	ObjectNode sign(ObjectNode badge, String suite, SigningKey key, String alg, Consumer<ObjectNode> change) {
		ObjectNode signed = badge.deepCopy();
		signed.set("proof", proof(badge, suite, key, alg, change));
		return signed;
	}

	/** A proof over a document, which may hold earlier proofs. */
	ObjectNode proof(ObjectNode document, String suite, SigningKey key, String alg, Consumer<ObjectNode> change) {
		ObjectNode proof = json("{'created': '2026-02-01T09:30:00Z', 'proofPurpose': 'assertionMethod'}");
		if (suite.equals("Ed25519Signature2020")) {
			proof.put("type", suite);
		}
		else {
			proof.put("type", "DataIntegrityProof").put("cryptosuite", suite);
		}
		proof.put("verificationMethod", key.method());
		change.accept(proof);
		ObjectNode options = proof.deepCopy();
		if (!options.has("@context")) {
			options.set("@context", document.path("@context"));
		}
		String hash = alg.equals("ES384") ? "SHA-384" : "SHA-256";
		byte[] message = Hashes.concat(hash(options, hash), hash(document, hash));
		proof.put("proofValue", Multibase.BASE_58_BTC.encode(key.sign(alg, message)));
		return proof;
	}

	private byte[] hash(JsonNode document, String hash) {
		ContextSet contexts = new Contexts(this.remote).gather(document).block(Duration.ofSeconds(10));
		return Hashes.of(hash, this.canonicaliser.canonicalise(document, contexts, hash));
	}

	/** The payload of a VC-JWT: the credential and the claims that repeat it. */
	static ObjectNode payload(ObjectNode badge) {
		ObjectNode payload = badge.deepCopy();
		payload.set("iss", badge.path("issuer").path("id"));
		payload.set("jti", badge.path("id"));
		payload.put("sub", HOLDER);
		payload.put("nbf", 1768467600);
		return payload;
	}

	static String jws(String header, JsonNode payload, SigningKey key) {
		String alg = json(header).path("alg").asString("");
		String signed = SigningKey.base64(json(header).toString().getBytes(StandardCharsets.UTF_8)) + "."
				+ SigningKey.base64(payload.toString().getBytes(StandardCharsets.UTF_8));
		return signed + "." + SigningKey.base64(key.sign(alg, signed.getBytes(StandardCharsets.US_ASCII)));
	}

}
