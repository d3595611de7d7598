package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import nl.ransel.kernel.Identifier;

import org.springframework.stereotype.Component;

/**
 * Under which word the awards for a recipient are filed: a keyed hash of the identifier.
 * Whoever holds only the database cannot try addresses against it.
 */
@Component
class RecipientKey {

	private final byte[] key;

	RecipientKey(InstitutionProperties properties) {
		this.key = properties.key();
	}

	String of(Identifier identifier) {
		byte[] hash = Hmac.of(this.key, identifier.key().getBytes(StandardCharsets.UTF_8));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
	}

	List<String> of(Collection<Identifier> identifiers) {
		return identifiers.stream().map(this::of).toList();
	}

}
