package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small badges and pictures for tests; text blocks in single quotes are JSON. */
final class Samples {

	static final String ASSERTION = json("""
			{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Assertion',
			 'id': 'https://badges.vechtdal.example/assertions/7',
			 'recipient': {'type': 'email', 'hashed': false, 'identity': 'sanne@student.example'},
			 'badge': 'https://badges.vechtdal.example/badges/heftruck',
			 'issuedOn': '2025-11-03T10:00:00+01:00', 'verification': {'type': 'HostedBadge'}}""");

	static final String CREDENTIAL = json("""
			{'@context': ['https://www.w3.org/ns/credentials/v2',
			  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
			 'id': 'urn:uuid:6f0c1c6e-0b0e-4c38-8a0f-2f4f1f7f0a11',
			 'type': ['VerifiableCredential', 'OpenBadgeCredential'],
			 'issuer': {'id': 'did:web:vechtdal.example', 'type': ['Profile'], 'name': 'MBO Vechtdal'},
			 'validFrom': '2026-01-15T09:00:00Z',
			 'credentialSubject': {'id': 'did:key:z6MkwSanne', 'type': ['AchievementSubject'],
			  'achievement': {'id': 'https://vechtdal.example/prestaties/heftruck', 'type': ['Achievement'],
			   'name': 'Heftruck veilig bedienen', 'description': 'Rijdt en stapelt veilig met een heftruck.',
			   'criteria': {'narrative': 'Slaag voor de rijproef.'}}}}""");

	private Samples() {
	}

	/** JSON written with single quotes. */
	static String json(String singleQuoted) {
		return singleQuoted.replace('\'', '"');
	}

	static ObjectNode parse(String singleQuoted) {
		try {
			return (ObjectNode) StrictJson.parse(json(singleQuoted));
		}
		catch (UnreadableBadge ex) {
			throw new AssertionError(ex);
		}
	}

	static String jws(String header, String payload) {
		return base64url(header) + "." + base64url(payload) + ".c2lnbmF0dXJl";
	}

	static String base64url(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** A sound PNG of one grey pixel with these chunks after its header. */
	static byte[] png(Png.Chunk... extra) {
		byte[] header = { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 };
		byte[] pixels = Base64.getDecoder().decode("eJxjaAAAAIIAgQ==");
		List<Png.Chunk> chunks = new ArrayList<>(List.of(extra));
		chunks.add(0, new Png.Chunk("IHDR", header));
		chunks.add(new Png.Chunk("IDAT", pixels));
		chunks.add(new Png.Chunk("IEND", new byte[0]));
		return Png.file(chunks);
	}

	static Png.Chunk chunk(String type, String latin) {
		return new Png.Chunk(type, latin.getBytes(StandardCharsets.ISO_8859_1));
	}

	static byte[] svg(String inside) {
		return bytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + inside
				+ "<circle r=\"4\"/></svg>");
	}

	static BadgeDocument read(byte[] file) {
		try {
			return new BadgeReader().read(file).document();
		}
		catch (UnreadableBadge ex) {
			throw new AssertionError("not read: " + ex.reason(), ex);
		}
	}

	static String textIn(byte[] file) {
		return ((BadgeDocument.Json) read(file)).text();
	}

	static JsonNode jsonIn(byte[] file) {
		return ((BadgeDocument.Json) read(file)).json();
	}

	/** Starts a statement about why a file is not read. */
	static AbstractStringAssert<?> assertRefused(byte[] file) {
		try {
			new BadgeReader().read(file);
			throw new AssertionError("the file was read");
		}
		catch (UnreadableBadge ex) {
			return Assertions.assertThat(ex.reason());
		}
	}

	static AbstractStringAssert<?> assertRefused(String text) {
		return assertRefused(bytes(text));
	}

}
