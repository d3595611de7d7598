package nl.ransel.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What a login provider told us about the person who just came in.
 *
 * @param issuer the provider's issuer URL
 * @param subject the provider's own id of the person, which it never gives to another
 * @param provider id of the provider in our configuration
 * @param providerName its name for people
 * @param name full name, when given
 * @param email the address given, proven or not
 * @param proven what the provider vouches for
 * @param attributes what else it says
 * @param language {@code nl} or {@code en}: what the person reads now, for a new account
 */
public record Login(String issuer, String subject, String provider, String providerName, @Nullable String name,
		@Nullable String email, List<Identifier> proven, Attributes attributes, String language) {

	private static final int LONGEST = 320;

	public Login {
		proven = List.copyOf(proven);
	}

	/**
	 * Reads the claims of OpenID Connect and eduPerson. An address counts as proven only
	 * when the provider says it verified it; values too long to be real are passed over.
	 */
	public static Login of(Provider provider, String subject, Map<String, ?> claims, String language) {
		List<Identifier> proven = new ArrayList<>();
		String email = text(claims, "email");
		if (email != null && isTrue(claims.get("email_verified"))) {
			proven.add(Identifier.email(email));
		}
		String eppn = text(claims, "eduperson_principal_name");
		if (eppn != null) {
			proven.add(new Identifier(Identifier.Kind.EPPN, eppn));
		}
		String eduId = text(claims, "eduid");
		if (eduId != null) {
			proven.add(new Identifier(Identifier.Kind.EDUID, eduId));
		}
		return new Login(provider.issuer(), subject, provider.id(), provider.name(), name(claims), email, proven,
				Attributes.of(claims), language);
	}

	private static @Nullable String name(Map<String, ?> claims) {
		String whole = text(claims, "name");
		if (whole != null) {
			return whole;
		}
		String parts = Stream.of("given_name", "family_name")
			.map((claim) -> text(claims, claim))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return parts.isEmpty() ? null : parts;
	}

	static @Nullable String text(Map<String, ?> claims, String name) {
		Object value = claims.get(name);
		// SURFconext sends multi-valued attributes as a list of one.
		return sane((value instanceof List<?> list && list.size() == 1) ? list.get(0) : value);
	}

	/** The value if it is text of a length that can be real. */
	static @Nullable String sane(@Nullable Object value) {
		return (value instanceof String text && !text.isBlank() && text.length() <= LONGEST) ? text.strip() : null;
	}

	private static boolean isTrue(@Nullable Object value) {
		return Boolean.TRUE.equals(value) || "true".equals(value);
	}

	/**
	 * Where the login took place.
	 *
	 * @param id its id in our configuration
	 * @param name its name for people
	 * @param issuer its issuer URL
	 */
	public record Provider(String id, String name, String issuer) {
	}

}
