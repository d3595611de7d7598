package nl.ransel.trust;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An issuer the operator vouches for.
 *
 * @param name the name that is shown
 * @param logo web address of the logo that is shown, or null for none
 * @param ids DIDs that are its own, and web addresses under which all issuers are its own
 * @param brin its school code, or null when it has none
 */
public record KnownIssuer(String name, @Nullable String logo, List<String> ids, @Nullable String brin) {

	public KnownIssuer {
		ids = List.copyOf(ids);
	}

	/** Whether an issuer by this id is this one. */
	boolean isNamed(String issuerId) {
		return this.ids.stream().anyMatch((id) -> id.equals(issuerId) || covers(id, issuerId));
	}

	/** An address covers what lies below it on the same origin. */
	private static boolean covers(String id, String issuerId) {
		return Origins.same(id, issuerId) && issuerId.startsWith(id.endsWith("/") ? id : id + "/");
	}

}
