package nl.ransel.format;

import java.util.List;
import java.util.Map;

/**
 * A message that is signed once (RFC 9052, COSE_Sign1), tagged or not. Its payload must
 * be in it.
 *
 * @param signedHeader the bytes of the protected header, which are what is signed
 * @param header what they say, by label
 * @param unsignedHeader what stands beside it and anybody may have written
 * @param payload the bytes that are signed
 * @param signature over header and payload
 */
public record CoseSign1(byte[] signedHeader, Map<Object, Object> header, Map<Object, Object> unsignedHeader,
		byte[] payload, byte[] signature) {

	private static final long TAG = 18;

	private static final int TAGGED = 0xD2;

	private static final int FOUR_ITEMS = 0x84;

	private static final int LIST_WITHOUT_LENGTH = 0x9F;

	/** Whether bytes begin with a list that begins with a byte string, tagged or not. */
	static boolean looksLike(byte[] file) {
		int list = (file.length > 0 && (file[0] & 0xFF) == TAGGED) ? 1 : 0;
		if (file.length < list + 2) {
			return false;
		}
		int first = file[list] & 0xFF;
		return (first == FOUR_ITEMS || first == LIST_WITHOUT_LENGTH) && (file[list + 1] & 0xFF) >> 5 == 2;
	}

	/**
	 * Reads one.
	 * @throws UnreadableBadge {@code broken-cose}
	 */
	static CoseSign1 read(byte[] message) throws UnreadableBadge {
		try {
			Object item = Cbor.read(message, 0);
			if (item instanceof Cbor.Tagged tagged && tagged.tag() == TAG) {
				item = tagged.item();
			}
			if (item instanceof List<?> parts && parts.size() == 4 && parts.get(0) instanceof byte[] signedHeader
					&& parts.get(1) instanceof Map<?, ?> unsignedHeader && parts.get(2) instanceof byte[] payload
					&& parts.get(3) instanceof byte[] signature) {
				return of(signedHeader, unsignedHeader, payload, signature);
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw UnreadableReason.BROKEN_COSE.badge();
	}

	private static CoseSign1 of(byte[] signedHeader, Map<?, ?> unsignedHeader, byte[] payload, byte[] signature) {
		// an empty header may be written as no bytes at all
		Object header = (signedHeader.length == 0) ? Map.of() : Cbor.read(signedHeader, 0);
		// RFC 9052, 3: no label may be in both
		if (!(header instanceof Map<?, ?> labels) || labels.keySet().stream().anyMatch(unsignedHeader::containsKey)) {
			throw new IllegalArgumentException("no header");
		}
		return new CoseSign1(signedHeader, Map.copyOf(labels), Map.copyOf(unsignedHeader), payload, signature);
	}

}
