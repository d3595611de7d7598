package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Signs what readers' browsers hold, so that nothing about them need be stored. */
@Component
class ReaderPasses {

	private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([01])\\.([\\w-]{43})");

	private final SecretKeySpec key;

	ReaderPasses(ShareProperties properties) {
		this.key = new SecretKeySpec(properties.key(), "HmacSHA256");
	}

	String text(ReaderPass pass) {
		return pass.until().getEpochSecond() + "." + (pass.counted() ? "1" : "0") + "." + seal(pass);
	}

	/** The pass in a cookie, if we signed it for this link and it is not over. */
	Optional<ReaderPass> read(String link, @Nullable String text, Instant now) {
		Matcher parts = FORM.matcher((text != null) ? text : "");
		if (!parts.matches()) {
			return Optional.empty();
		}
		ReaderPass pass = new ReaderPass(link, Instant.ofEpochSecond(Long.parseLong(parts.group(1))),
				parts.group(2).equals("1"));
		boolean ours = MessageDigest.isEqual(seal(pass).getBytes(StandardCharsets.US_ASCII),
				parts.group(3).getBytes(StandardCharsets.US_ASCII));
		return Optional.of(pass).filter((found) -> ours && now.isBefore(found.until()));
	}

	/** The first word keeps this use of the key apart from every other. */
	private String seal(ReaderPass pass) {
		String words = String.join("\n", "reader-pass", pass.link(), Long.toString(pass.until().getEpochSecond()),
				Boolean.toString(pass.counted()));
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

}
