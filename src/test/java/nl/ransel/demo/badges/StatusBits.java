package nl.ransel.demo.badges;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Which badges of an institution are revoked, as a bitstring status list.
 *
 * @param revoked places in the list
 * @param validFrom since when
 */
record StatusBits(Set<Integer> revoked, Instant validFrom) {

	/** The standard's least length, so that a place tells little about a person. */
	private static final int LENGTH = 131_072;

	Map<String, Object> toCredential(Institution by, List<String> contexts) {
		String id = by.url("status/revocation.json");
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("id", id + "#list");
		list.put("type", "BitstringStatusList");
		list.put("statusPurpose", "revocation");
		list.put("encodedList", encoded());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("@context", contexts);
		json.put("id", id);
		json.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
		json.put("issuer", by.did());
		json.put("validFrom", this.validFrom.toString());
		json.put("credentialSubject", list);
		return json;
	}

	private String encoded() {
		byte[] bits = new byte[LENGTH / 8];
		this.revoked.forEach((place) -> bits[place / 8] |= (byte) (0x80 >> (place % 8)));
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bits);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
	}

}
