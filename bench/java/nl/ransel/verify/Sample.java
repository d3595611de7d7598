package nl.ransel.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.Remote;
import nl.ransel.trust.SignatureAlgorithm;
import nl.ransel.trust.VerificationKey;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same badge signed in one of the ways, its key published in the DID document of its
 * issuer.
 *
 * @param name of the way
 * @param alg how it is signed, by its JOSE name
 * @param key the key of its issuer
 * @param file the badge as it comes in
 */
record Sample(String name, String alg, SigningKey key, byte[] file) {

	static final List<String> NAMES = List.of("eddsa-rdfc-2022", "ecdsa-rdfc-2019", "VC-JWT RS256", "VC-JWT ES256",
			"VC-JWT EdDSA");

	private static final String DID = "did:web:veenland.example";

	static Sample of(String name) {
		ObjectNode badge = Issuing.json(read());
		boolean token = name.startsWith("VC-JWT ");
		String alg = token ? name.substring("VC-JWT ".length()) : name.startsWith("eddsa") ? "EdDSA" : "ES256";
		SigningKey key = switch (alg) {
			case "RS256" -> SigningKey.rsa();
			case "ES256" -> SigningKey.p256();
			default -> SigningKey.ed25519();
		};
		String method = DID + "#key-1";
		String file = token
				? Issuing.jws("{'alg': '" + alg + "', 'typ': 'JWT', 'kid': '" + method + "'}", Issuing.payload(badge), key)
				: new Issuing()
					.sign(badge, name, key, alg, (proof) -> proof.put("verificationMethod", method))
					.toString();
		return new Sample(name, alg, key, file.getBytes(StandardCharsets.UTF_8));
	}

	private static String read() {
		try {
			return Files.readString(Path.of("bench/badge.json"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ObjectNode didDocument() {
		ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", DID);
		ObjectNode method = document.putArray("assertionMethod").addObject();
		method.put("id", DID + "#key-1").put("controller", DID).put("type", "JsonWebKey");
		if (this.name.startsWith("VC-JWT")) {
			method.set("publicKeyJwk", this.key.jwk());
		}
		else {
			method.put("type", "Multikey").put("publicKeyMultibase", this.key.multikey());
		}
		return document;
	}

	/** The outside world, in which its issuer's document is at hand and nothing else is. */
	Remote web() {
		URI place = URI.create("https://veenland.example/.well-known/did.json");
		Fetched answer = new Fetched.Answer(place, place, 200, "", didDocument().toString().getBytes(StandardCharsets.UTF_8),
				Check.Source.LIVE, Instant.now(), null);
		return (uri, purpose) -> uri.equals(place) ? Mono.just(answer) : Mono.error(new IllegalStateException(uri.toString()));
	}

	VerificationKey verificationKey() {
		return KeyReader.jwk(this.key.jwk());
	}

	SignatureAlgorithm algorithm() {
		return SignatureAlgorithm.named(this.alg).orElseThrow();
	}

	/** What is signed: the token's first two parts, or two hashes. */
	byte[] message() {
		String text = new String(this.file, StandardCharsets.UTF_8);
		return this.name.startsWith("VC-JWT") ? text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII)
				: new byte[64];
	}

}
