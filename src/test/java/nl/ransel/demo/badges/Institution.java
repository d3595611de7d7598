package nl.ransel.demo.badges;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.demo.badges.BadgeArt.Palette;

/**
 * An invented school with its issuing identity.
 *
 * @param slug its folder under {@code /demo/}
 * @param name what it calls itself
 * @param base where the demo answers, without a slash at the end
 * @param did its identity
 * @param eddsa signs linked-data proofs
 * @param es256 signs JWTs
 * @param rs256 signs JWTs and everything of Open Badges 2.0
 * @param palette its colours
 */
record Institution(String slug, String name, String base, String did, DemoKey eddsa, DemoKey es256, DemoKey rs256,
		Palette palette) {

	/** A did:web that the demo serves itself. */
	static Institution duinland(String base, Path keys) throws IOException, GeneralSecurityException {
		URI at = URI.create(base);
		String host = (at.getPort() < 0) ? at.getHost() : at.getHost() + "%3A" + at.getPort();
		return new Institution("duinland", "MBO Duinland", base, "did:web:" + host + ":demo:duinland",
				DemoKey.in(keys.resolve("duinland-ed25519"), DemoKey.Kind.EDDSA),
				DemoKey.in(keys.resolve("duinland-p256"), DemoKey.Kind.ES256),
				DemoKey.in(keys.resolve("duinland-rsa"), DemoKey.Kind.RS256),
				new Palette("#16425b", "#f4ead2", "#2f6690", "#d98e04"));
	}

	/** A did:key that says nothing about who holds it. */
	static Institution zilverbeek(String base, Path keys) throws IOException, GeneralSecurityException {
		DemoKey eddsa = DemoKey.in(keys.resolve("zilverbeek-ed25519"), DemoKey.Kind.EDDSA);
		return new Institution("zilverbeek", "Techniekschool Zilverbeek", base, "did:key:" + eddsa.multikey(), eddsa,
				DemoKey.in(keys.resolve("zilverbeek-p256"), DemoKey.Kind.ES256),
				DemoKey.in(keys.resolve("zilverbeek-rsa"), DemoKey.Kind.RS256),
				new Palette("#2b2d42", "#eef1f4", "#7a8798", "#b65c36"));
	}

	String url(String path) {
		return this.base + "/demo/" + this.slug + "/" + path;
	}

	boolean isDidWeb() {
		return this.did.startsWith("did:web:");
	}

	/** Names the key as a DID URL. */
	String keyId(DemoKey key) {
		return this.did + "#" + (isDidWeb() ? key.kind().jws().toLowerCase(Locale.ROOT) : key.multikey());
	}

	/** An Open Badges 3.0 Profile. */
	Map<String, Object> toOpenBadges3() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.did);
		json.put("type", List.of("Profile"));
		json.put("name", this.name);
		json.put("url", url(""));
		json.put("email", "badges@" + this.slug + ".example");
		return json;
	}

	/** An Open Badges 2.0 Profile. */
	Map<String, Object> toOpenBadges2() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", "Issuer");
		json.put("id", url("ob2/issuer.json"));
		json.put("name", this.name);
		json.put("url", url(""));
		json.put("email", "badges@" + this.slug + ".example");
		json.put("publicKey", url("ob2/key.json"));
		json.put("revocationList", url("ob2/revocations.json"));
		return json;
	}

	/** The key of Open Badges 2.0. */
	Map<String, Object> openBadges2Key() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", "CryptographicKey");
		json.put("id", url("ob2/key.json"));
		json.put("owner", url("ob2/issuer.json"));
		json.put("publicKeyPem", this.rs256.pem());
		return json;
	}

	/** What did:web finds. */
	Map<String, Object> didDocument() {
		List<DemoKey> jwks = List.of(this.es256, this.rs256);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context",
				List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1",
						"https://w3id.org/security/jwk/v1"));
		json.put("id", this.did);
		json.put("verificationMethod",
				Stream
					.concat(Stream.of(method(this.eddsa, "Multikey", "publicKeyMultibase",
							this.eddsa.multikey())),
							jwks.stream().map((key) -> method(key, "JsonWebKey", "publicKeyJwk", key.jwk())))
					.toList());
		json.put("assertionMethod", List.of(keyId(this.eddsa), keyId(this.es256), keyId(this.rs256)));
		return json;
	}

	private Map<String, Object> method(DemoKey key, String type, String member, Object value) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", keyId(key));
		json.put("type", type);
		json.put("controller", this.did);
		json.put(member, value);
		return json;
	}

}
