package nl.ransel.backpack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.apicatalog.multibase.Multibase;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeBaker;
import nl.ransel.format.UnreadableBadge;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Open Badges 3.0 credential as a VC-JWT, really signed with an Ed25519 key whose
 * did:key is the issuer: it verifies without a network.
 */
public final class SignedBadge {

	private static final JsonMapper JSON = new JsonMapper();

	private static final KeyPair KEY = key();

	private static final String DID = "did:key:" + multikey();

	private final Map<String, Object> credential = new LinkedHashMap<>();

	private SignedBadge(String name, String email) {
		Map<String, Object> achievement = new LinkedHashMap<>(
				Map.of("id", "urn:uuid:" + UUID.randomUUID(), "type", List.of("Achievement"), "name", name,
						"description", "Je kunt het.", "criteria", Map.of("narrative", "Laat het zien.")));
		this.credential.put("@context", List.of("https://www.w3.org/ns/credentials/v2",
				"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
		this.credential.put("id", "urn:uuid:" + UUID.randomUUID());
		this.credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
		this.credential.put("issuer", Map.of("id", DID, "type", List.of("Profile"), "name", "Praktijkschool De Werf"));
		this.credential.put("validFrom", "2026-01-15T09:00:00Z");
		this.credential.put("name", name);
		this.credential
			.put("credentialSubject",
					new LinkedHashMap<>(Map.of("type", List.of("AchievementSubject"), "identifier",
							List.of(Map.of("type", "IdentityObject", "identityHash", email, "identityType",
									"emailAddress", "hashed", false, "salt", "not-used")),
							"achievement", achievement)));
	}

	/** Who signs all of them. */
	public static String issuer() {
		return DID;
	}

	/** A badge with this name for whoever has this address. */
	public static SignedBadge of(String name, String email) {
		return new SignedBadge(name, email);
	}

	/** The same credential, issued anew. */
	public SignedBadge from(String instant) {
		this.credential.put("validFrom", instant);
		return this;
	}

	/** The same credential for the achievement with this id. */
	@SuppressWarnings("unchecked")
	public SignedBadge achievement(String id) {
		Map<String, Object> subject = (Map<String, Object>) this.credential.get("credentialSubject");
		((Map<String, Object>) subject.get("achievement")).put("id", id);
		return this;
	}

	/** The same credential with a free word of its achievement. */
	@SuppressWarnings("unchecked")
	public SignedBadge tagged(String tag) {
		Map<String, Object> subject = (Map<String, Object>) this.credential.get("credentialSubject");
		((Map<String, Object>) subject.get("achievement")).put("tag", List.of(tag));
		return this;
	}

	/** Its issuer lists at this address what it took back. */
	public SignedBadge listedAt(String address) {
		this.credential.put("credentialStatus", Map.of("id", address, "type", "1EdTechRevocationList"));
		return this;
	}

	/** Its issuer gives its newest version at this address. */
	public SignedBadge refreshedAt(String address) {
		this.credential.put("refreshService", Map.of("id", address, "type", "1EdTechCredentialRefresh"));
		return this;
	}

	/** It ends then. */
	public SignedBadge until(String instant) {
		this.credential.put("validUntil", instant);
		return this;
	}

	/** The id its issuer gave it. */
	public String id() {
		return (String) this.credential.get("id");
	}

	/** The compact JWS. */
	public String jws() {
		Map<String, Object> payload = new LinkedHashMap<>(this.credential);
		payload.put("iss", DID);
		payload.put("jti", this.credential.get("id"));
		payload.put("nbf", Instant.parse((String) this.credential.get("validFrom")).getEpochSecond());
		String header = JSON.writeValueAsString(
				Map.of("alg", "EdDSA", "typ", "JWT", "kid", DID + "#" + DID.substring("did:key:".length())));
		String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
				+ base64(JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
		return signed + "." + base64(sign(signed));
	}

	/** The JWS with another name in it than was signed. */
	public String tampered() {
		String[] parts = jws().split("\\.");
		String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
			.replace("Je kunt het.", "Je kunt alles.");
		return parts[0] + "." + base64(payload.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
	}

	/** Baked into a PNG. */
	public byte[] png() {
		try {
			return new BadgeBaker().bake(Pictures.png(), Standard.OB_3_0, jws());
		}
		catch (UnreadableBadge ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] sign(String text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(KEY.getPrivate());
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The same key each time, so that the settings of the tests can name its institution.
	 */
	private static KeyPair key() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
			generator.initialize(NamedParameterSpec.ED25519, new NoChance());
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Multicodec ed01 and the 32 bytes that end the encoded key, in base58btc. */
	private static String multikey() {
		byte[] encoded = KEY.getPublic().getEncoded();
		byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
		return Multibase.BASE_58_BTC.encode(ByteBuffer.allocate(34).put((byte) 0xed).put((byte) 1).put(raw).array());
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Gives always the same. */
	private static final class NoChance extends SecureRandom {

		private static final long serialVersionUID = 1L;

		@Override
		public void nextBytes(byte[] bytes) {
			Arrays.fill(bytes, (byte) 7);
		}

	}

}
