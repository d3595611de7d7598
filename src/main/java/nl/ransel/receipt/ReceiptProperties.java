package nl.ransel.receipt;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of receipts.
 *
 * @param keys JWKs, each as JSON or as the path of a file that holds it. The first signs
 * and must be private; the others are published, so that receipts of before still verify.
 * There is no default
 */
@ConfigurationProperties("ransel.receipt")
record ReceiptProperties(@Nullable List<String> keys) {

	ReceiptProperties {
		if (keys == null || keys.isEmpty() || keys.get(0).isBlank()) {
			throw new IllegalArgumentException("ransel.receipt.keys[0] must be the private key that signs receipts,"
					+ " a JWK or the path of a file with one; deploy/receipt-key.sh makes one");
		}
		keys = List.copyOf(keys);
	}

	ServiceKeys read() {
		return ServiceKeys.of(List.copyOf(this.keys));
	}

	/** Keeps the keys out of logs. */
	@Override
	public String toString() {
		return "ReceiptProperties";
	}

}
