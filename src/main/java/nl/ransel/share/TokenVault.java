package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import nl.ransel.vault.Seal;

/**
 * Keeps tokens readable for their owner and for nobody who holds only the database: each
 * is sealed and bound to the link it stands for.
 */
final class TokenVault {

	private final Seal seal;

	/**
	 * @param key 32 bytes
	 */
	TokenVault(byte[] key) {
		this.seal = new Seal(key);
	}

	byte[] seal(ShareToken token) {
		return this.seal.seal(token.hash(), token.value().getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * The token, or empty when it was sealed with another key or for another share.
	 * @param link hash of the token that was sealed
	 */
	Optional<ShareToken> open(String link, byte[] sealed) {
		return this.seal.open(link, sealed)
			.flatMap((token) -> ShareToken.parse(new String(token, StandardCharsets.US_ASCII)));
	}

}
