package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import nl.ransel.kernel.Identifier;

import org.springframework.stereotype.Component;

/**
 * Under which word the awards for a recipient are filed: a keyed hash of the identifier.
 * Whoever holds only the database cannot try addresses against it.
 */
@Component
class RecipientKey {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	RecipientKey(InstitutionProperties properties) {
		this.key = new SecretKeySpec(properties.key(), ALGORITHM);
	}

	String of(Identifier identifier) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] hash = mac.doFinal(identifier.key().getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> of(Collection<Identifier> identifiers) {
		return identifiers.stream().map(this::of).toList();
	}

}
