package nl.ransel.demo.badges;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import nl.ransel.demo.badges.BadgeArt.Palette;
import nl.ransel.demo.badges.DemoKey.Kind;

/**
 * An invented school with its issuing identity.
 *
 * @param slug its folder under {@code /demo/}
 * @param name what it calls itself
 * @param base where the demo answers, without a slash at the end
 * @param did its identity
 * @param keys what it signs with
 * @param palette its colours
 */
record Institution(String slug, String name, String base, String did, Map<Kind, DemoKey> keys, Palette palette) {

	/** A did:web that the demo serves itself. */
	static Institution lindeveld(String base, Path keys) throws IOException, GeneralSecurityException {
		URI at = URI.create(base);
		String host = (at.getPort() < 0) ? at.getHost() : at.getHost() + "%3A" + at.getPort();
		Map<Kind, DemoKey> own = new EnumMap<>(Kind.class);
		for (Kind kind : Kind.values()) {
			own.put(kind, DemoKey.in(keys.resolve("lindeveld-" + kind.jws()), kind));
		}
		return new Institution("lindeveld", "MBO Lindeveld", base, "did:web:" + host + ":demo:lindeveld", own,
				new Palette("#17453b", "#f6efdc", "#2d7d6b", "#e0a024"));
	}

	/** A did:key that says nothing about who holds it. */
	static Institution zilverbeek(String base, Path keys) throws IOException, GeneralSecurityException {
		DemoKey key = DemoKey.in(keys.resolve("zilverbeek-EdDSA"), Kind.EDDSA);
		return new Institution("zilverbeek", "Techniekschool Zilverbeek", base, "did:key:" + key.multikey(),
				Map.of(Kind.EDDSA, key), new Palette("#2b2d42", "#eef1f4", "#7a8798", "#b65c36"));
	}

	DemoKey key(Kind kind) {
		return Objects.requireNonNull(this.keys.get(kind), () -> this.name + " has no key for " + kind);
	}

	String url(String path) {
		return this.base + "/demo/" + this.slug + "/" + path;
	}

	/** Where the picture of a badge is. */
	String image(Achievement achievement) {
		return url("images/" + achievement.slug() + ".png");
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
		json.put("url", url("index.html"));
		json.put("email", "badges@" + this.slug + ".example");
		return json;
	}

	/** As the operator of a service knows it. */
	Map<String, Object> toRegistry() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("ids", List.of(this.did, url("ob2/issuer.json")));
		json.put("name", this.name);
		json.put("logo", url("logo.png"));
		return json;
	}

	/** An Open Badges 2.0 Profile. */
	Map<String, Object> toOpenBadges2() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", "https://w3id.org/openbadges/v2");
		json.put("type", "Issuer");
		json.put("id", url("ob2/issuer.json"));
		json.put("name", this.name);
		json.put("url", url("index.html"));
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
		json.put("publicKeyPem", key(Kind.RS256).pem());
		return json;
	}

	/** What did:web finds. */
	Map<String, Object> didDocument() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1",
				"https://w3id.org/security/jwk/v1"));
		json.put("id", this.did);
		json.put("verificationMethod", this.keys.values().stream().map(this::method).toList());
		json.put("assertionMethod", this.keys.values().stream().map(this::keyId).toList());
		return json;
	}

	private Map<String, Object> method(DemoKey key) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", keyId(key));
		json.put("controller", this.did);
		if (key.kind() == Kind.EDDSA) {
			json.put("type", "Multikey");
			json.put("publicKeyMultibase", key.multikey());
		}
		else {
			json.put("type", "JsonWebKey");
			json.put("publicKeyJwk", key.jwk());
		}
		return json;
	}

}
