package nl.ransel.trust;

import java.nio.ByteBuffer;
import java.util.function.Function;

import nl.ransel.trust.VerificationKey.Kind;

/**
 * Remembers keys by their bytes, the last used ones: to find that a point is on its curve
 * and to prepare it takes as long as to check a signature. What a key is depends on
 * nothing else, so what is remembered never grows old.
 */
final class KeyMemory {

	private final Recent<Written, VerificationKey> keys;

	KeyMemory(int most) {
		this.keys = new Recent<>(most);
	}

	/**
	 * The key that is written so; one that is none is not remembered.
	 * @param making makes it when it is not known
	 */
	VerificationKey get(Kind kind, byte[] bytes, Function<byte[], VerificationKey> making) {
		Written written = new Written(kind, ByteBuffer.wrap(bytes.clone()));
		VerificationKey known = this.keys.get(written);
		if (known != null) {
			return known;
		}
		VerificationKey made = making.apply(bytes);
		this.keys.put(written, made);
		return made;
	}

	/**
	 * A key as it is written.
	 *
	 * @param kind of what kind
	 * @param bytes its bytes, never changed
	 */
	private record Written(Kind kind, ByteBuffer bytes) {
	}

}
