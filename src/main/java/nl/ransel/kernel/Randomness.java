package nl.ransel.kernel;

import java.util.Base64;

/** Where ids and tokens get their chance from; tests put a predictable one here. */
@FunctionalInterface
public interface Randomness {

	byte[] bytes(int count);

	/** 128 random bits as 22 base64url characters. */
	default String id() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
	}

}
