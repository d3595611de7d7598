package nl.ransel.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;

/**
 * The value of a derived {@code ecdsa-sd-2023} proof.
 *
 * @param baseSignature the issuer's signature over what must always be shown
 * @param publicKey the key for this credential only, as Multikey bytes
 * @param signatures one for each other statement that is shown
 * @param labels the issuer's names for the blank nodes, by their canonical names here
 * @param mandatory places of the statements that must always be shown
 */
record DisclosureProof(byte[] baseSignature, byte[] publicKey, List<byte[]> signatures, Map<String, String> labels,
		Set<Integer> mandatory) {

	private static final byte[] BASE = { (byte) 0xd9, 0x5d, 0x00 };

	private static final byte[] DERIVED = { (byte) 0xd9, 0x5d, 0x01 };

	/**
	 * Reads one.
	 * @param proofValue multibase
	 * @throws Distrust {@code base-proof} for one that only the holder may have, or
	 * {@code bad-encoding}
	 */
	static DisclosureProof read(String proofValue) {
		if (!proofValue.startsWith("u")) {
			throw Distrust.failed("bad-encoding");
		}
		byte[] bytes = Encodings.multibase(proofValue);
		byte[] header = Arrays.copyOf(bytes, 3);
		if (Arrays.equals(header, BASE)) {
			throw Distrust.failed("base-proof");
		}
		if (!Arrays.equals(header, DERIVED)) {
			throw Distrust.failed("bad-encoding");
		}
		List<?> parts = ProofValue.parts(bytes, 5);
		return new DisclosureProof(bytes(parts.get(0)), bytes(parts.get(1)),
				list(parts.get(2)).stream().map(DisclosureProof::bytes).toList(), labels(parts.get(3)),
				places(parts.get(4)));
	}

	private static Map<String, String> labels(Object map) {
		Map<String, String> labels = new HashMap<>();
		if (!(map instanceof Map<?, ?> entries)) {
			throw Distrust.failed("bad-encoding");
		}
		entries.forEach((place, hmac) -> labels.put("_:c14n" + number(place),
				"_:u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(hmac))));
		if (new HashSet<>(labels.values()).size() != labels.size()) {
			// two nodes under one name would become one
			throw Distrust.failed("bad-encoding");
		}
		return labels;
	}

	private static Set<Integer> places(Object list) {
		Set<Integer> places = new HashSet<>();
		list(list).forEach((place) -> places.add(number(place)));
		return places;
	}

	private static List<Object> list(Object item) {
		if (item instanceof List<?> list) {
			return new ArrayList<>(list);
		}
		throw Distrust.failed("bad-encoding");
	}

	private static byte[] bytes(Object item) {
		if (item instanceof byte[] bytes) {
			return bytes;
		}
		throw Distrust.failed("bad-encoding");
	}

	private static int number(Object item) {
		if (item instanceof Long number && number < 1_000_000) {
			return number.intValue();
		}
		throw Distrust.failed("bad-encoding");
	}

	/**
	 * The issuer's name for a blank node.
	 * @throws Distrust when it gave none
	 */
	String label(String canonical) {
		String label = this.labels.get(canonical);
		if (label == null) {
			throw Distrust.failed("bad-signature");
		}
		return label;
	}

}
