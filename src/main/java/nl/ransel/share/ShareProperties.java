package nl.ransel.share;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of shares.
 *
 * @param tokenKey 32 random bytes in base64 that seal the owner's copies of links. There
 * is no default; when it changes, links go on working but their owners cannot see them
 * again
 */
@ConfigurationProperties("ransel.share")
record ShareProperties(@Nullable String tokenKey) {

	private static final int BYTES = 32;

	ShareProperties {
		if (tokenKey == null || tokenKey.isBlank() || bytes(tokenKey).length != BYTES) {
			throw new IllegalArgumentException(
					"ransel.share.token-key must be 32 random bytes in base64, for example from: openssl rand -base64 32");
		}
	}

	byte[] key() {
		return bytes(String.valueOf(this.tokenKey));
	}

	/** Keeps the key out of logs. */
	@Override
	public String toString() {
		return "ShareProperties";
	}

	private static byte[] bytes(String base64) {
		try {
			return Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
