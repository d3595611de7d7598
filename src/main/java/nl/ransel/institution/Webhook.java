package nl.ransel.institution;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where an institution hears what became of its awards, signed as Standard Webhooks says
 * (standardwebhooks.com, symmetric signatures {@code v1}).
 *
 * @param url an address of the institution, https
 * @param secret what both sides know: {@code whsec_} and at least 24 random bytes in
 * base64. Two of them, the new one first, while the institution changes over
 */
record Webhook(URI url, List<String> secret) {

	private static final String PREFIX = "whsec_";

	private static final int BYTES = 24;

	Webhook(@Nullable URI url, @Nullable List<String> secret) {
		if (url == null || url.getHost() == null || url.getRawUserInfo() != null || !isSafe(url)) {
			throw new IllegalArgumentException("the webhook.url of an institution must be an https address");
		}
		if (secret == null || secret.isEmpty() || secret.stream().anyMatch((one) -> bytes(one).length < BYTES)) {
			throw new IllegalArgumentException(
					"the webhook.secret of an institution must be whsec_ and 24 random bytes "
							+ "or more in base64, for example from: echo whsec_$(openssl rand -base64 32)");
		}
		this.url = url;
		this.secret = List.copyOf(secret);
	}

	/** The header {@code webhook-signature}: a signature for each secret. */
	String signature(String id, Instant at, byte[] body) {
		byte[] start = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
		byte[] content = new byte[start.length + body.length];
		System.arraycopy(start, 0, content, 0, start.length);
		System.arraycopy(body, 0, content, start.length, body.length);
		return this.secret.stream()
			.map((one) -> "v1," + Base64.getEncoder().encodeToString(Hmac.of(bytes(one), content)))
			.collect(Collectors.joining(" "));
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "Webhook[" + this.url + "]";
	}

	/** What stays on this machine needs no TLS; only a demo or a test may call it. */
	private static boolean isSafe(URI url) {
		return "https".equalsIgnoreCase(url.getScheme())
				|| "http".equalsIgnoreCase(url.getScheme()) && url.getHost().matches("localhost|127\\.0\\.0\\.1");
	}

	private static byte[] bytes(String secret) {
		try {
			return secret.startsWith(PREFIX) ? Base64.getDecoder().decode(secret.substring(PREFIX.length()).strip())
					: new byte[0];
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
