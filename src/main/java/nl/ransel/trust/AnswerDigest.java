package nl.ransel.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;

/** Hashes by which the copies of the service know questions and answers. */
final class AnswerDigest {

	private AnswerDigest() {
	}

	static String of(Question question) {
		return sha256((question.purpose() + "\n" + question.uri()).getBytes(StandardCharsets.UTF_8), new byte[0]);
	}

	static String of(Answer answer) {
		return sha256((answer.status() + "\n").getBytes(StandardCharsets.UTF_8), answer.body());
	}

	private static String sha256(byte[] first, byte[] second) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(first);
			return HexFormat.of().formatHex(digest.digest(second));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
