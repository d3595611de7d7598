package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * What stands in the link at the foot of a mail about awards: the word of the address it
 * went to, and a seal that only this service can make. Whoever has the mail can stop the
 * mail, nobody can guess one, and nothing needs to be kept of mails.
 */
@Component
class OptOutToken {

	private static final int SEAL_CHARACTERS = 22;

	private final byte[] key;

	OptOutToken(InstitutionProperties properties) {
		this.key = properties.keyFor("mail-opt-out");
	}

	String of(String address) {
		return address + seal(address);
	}

	/** The word of the address, or empty when this service did not write the token. */
	Optional<String> address(String token) {
		int end = Math.max(0, token.length() - SEAL_CHARACTERS);
		String address = token.substring(0, end);
		byte[] expected = seal(address).getBytes(StandardCharsets.UTF_8);
		boolean ours = MessageDigest.isEqual(expected, token.substring(end).getBytes(StandardCharsets.UTF_8));
		return ours ? Optional.of(address) : Optional.empty();
	}

	/** 132 bits. */
	private String seal(String address) {
		byte[] whole = Hmac.of(this.key, address.getBytes(StandardCharsets.UTF_8));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(whole).substring(0, SEAL_CHARACTERS);
	}

}
