package nl.ransel.announcement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what leads where it seems to lead: an https address with a host that can be
 * shown beside it. Only this very machine may do without https.
 */
final class AddressCheck implements ConstraintValidator<Address, String> {

	private static final Pattern BEGIN = Pattern
		.compile("(https://|http://(localhost|127\\.0\\.0\\.1)[:/])[^\\s<>\"]+");

	@Override
	public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
		return address == null || address.isEmpty() || (BEGIN.matcher(address).matches() && host(address) != null);
	}

	/** The host, or null when not every reader would take it for the same. */
	static @Nullable String host(String address) {
		try {
			URI uri = new URI(address);
			return (uri.getRawUserInfo() == null) ? uri.getHost() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
