package nl.ransel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/**
 * The demo's key for receipts, kept in its folder so that receipts of yesterday still
 * verify today.
 */
final class DemoReceiptKey {

	private DemoReceiptKey() {
	}

	/** The file, which is made when it is missing. */
	static Path in(Path file) {
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(file.toAbsolutePath().getParent());
				Files.writeString(file, jwk());
			}
			return file.toAbsolutePath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String jwk() {
		try {
			KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"demo\",\"x\":\""
					+ last32(pair.getPublic().getEncoded()) + "\",\"d\":\"" + last32(pair.getPrivate().getEncoded())
					+ "\"}";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Both encodings end with the 32 bytes of the key. */
	private static String last32(byte[] encoded) {
		byte[] bytes = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
