package nl.ransel.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys everything else depends on. There are no defaults.
 *
 * @param masterKeys each 32 random bytes in base64: the first wraps the keys of learners,
 * the others only unwrap what they once wrapped. Without the one that wrapped them, what
 * learners have is lost
 * @param lookupKey 32 random bytes in base64, under which logins and identifiers are
 * found again, so that the store alone does not tell them. When it changes, learners are
 * no longer recognised
 */
@ConfigurationProperties("ransel.vault")
record VaultProperties(@Nullable List<String> masterKeys, @Nullable String lookupKey) {

	private static final int BYTES = 32;

	private static final String HOW = " must be 32 random bytes in base64, for example from: openssl rand -base64 32";

	VaultProperties {
		if (masterKeys == null || masterKeys.isEmpty()) {
			throw new IllegalArgumentException("ransel.vault.master-keys[0]" + HOW);
		}
		for (int i = 0; i < masterKeys.size(); i++) {
			require("ransel.vault.master-keys[" + i + "]", masterKeys.get(i));
		}
		require("ransel.vault.lookup-key", lookupKey);
		masterKeys = List.copyOf(masterKeys);
		if (masterKeys.stream().map(VaultProperties::bytes).map(Arrays::hashCode).distinct().count() < masterKeys
			.size()) {
			throw new IllegalArgumentException("ransel.vault.master-keys names one key twice");
		}
	}

	/** The master keys, the one that wraps first. */
	List<byte[]> masters() {
		return (this.masterKeys != null) ? this.masterKeys.stream().map(VaultProperties::bytes).toList() : List.of();
	}

	byte[] lookup() {
		return bytes(this.lookupKey);
	}

	/** Keeps the keys out of logs. */
	@Override
	public String toString() {
		return "VaultProperties";
	}

	private static void require(String setting, @Nullable String value) {
		if (bytes(value).length != BYTES) {
			throw new IllegalArgumentException(setting + HOW);
		}
	}

	private static byte[] bytes(@Nullable String base64) {
		try {
			return Base64.getDecoder().decode((base64 != null) ? base64.strip() : "");
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
