package nl.ransel.verify;

import java.util.List;

import nl.ransel.format.Cbor;
import nl.ransel.trust.Distrust;

/** The value of a selective disclosure proof: a list in CBOR, behind three bytes. */
final class ProofValue {

	private static final int HEADER = 3;

	private ProofValue() {
	}

	/**
	 * Its parts.
	 * @param count how many there must be
	 * @throws Distrust {@code bad-encoding}
	 */
	static List<?> parts(byte[] bytes, int count) {
		try {
			if (Cbor.read(bytes, HEADER) instanceof List<?> parts && parts.size() == count) {
				return parts;
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through
		}
		throw Distrust.failed("bad-encoding");
	}

}
