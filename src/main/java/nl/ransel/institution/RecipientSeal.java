package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import nl.ransel.kernel.Identifier;
import nl.ransel.vault.Seal;

import org.springframework.stereotype.Component;

/**
 * For whom an award waits, readable for this service and for nobody who holds only the
 * database: sealed and bound to the word the award is filed under. The key is made from
 * the lookup key, so that there is one to keep.
 */
@Component
class RecipientSeal {

	private final Seal seal;

	RecipientSeal(InstitutionProperties properties) {
		this.seal = new Seal(properties.keyFor("recipient-seal"));
	}

	/** In base64url. */
	String seal(Identifier recipient, String recipientKey) {
		String plain = recipient.kind() + ":" + recipient.value();
		byte[] sealed = this.seal.seal(recipientKey, plain.getBytes(StandardCharsets.UTF_8));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
	}

	/** The recipient, or empty when another key sealed it or for another word. */
	Optional<Identifier> open(String sealed, String recipientKey) {
		try {
			return this.seal.open(recipientKey, Base64.getUrlDecoder().decode(sealed)).map(RecipientSeal::identifier);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Identifier identifier(byte[] plain) {
		String[] parts = new String(plain, StandardCharsets.UTF_8).split(":", 2);
		return new Identifier(Identifier.Kind.valueOf(parts[0]), parts[1]);
	}

}
