package nl.ransel.platform;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a platform may do, by the scopes of the Open Badges 3.0 API that are offered here.
 * {@code profile.update} is not: a name comes from a login, not from a platform.
 */
public enum PlatformScope {

	/** Read the learner's badges. */
	READ_CREDENTIALS("credential.readonly"),
	/** Add and replace badges. */
	ADD_CREDENTIALS("credential.upsert"),
	/** Read the learner's name and address. */
	READ_PROFILE("profile.readonly");

	private static final String START = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

	private final String name;

	PlatformScope(String name) {
		this.name = name;
	}

	/** As it stands in a token. */
	public String value() {
		return START + this.name;
	}

	/** As the security chains name it. */
	public String authority() {
		return "SCOPE_" + value();
	}

	/** Those a token carries; authorization servers name the claim in two ways. */
	static Set<PlatformScope> of(Jwt token) {
		Object scope = token.getClaims().getOrDefault("scope", token.getClaims().get("scp"));
		List<?> names = (scope instanceof Collection<?> several) ? List.copyOf(several)
				: List.of(String.valueOf(scope).split(" "));
		Set<PlatformScope> scopes = EnumSet.allOf(PlatformScope.class);
		scopes.removeIf((one) -> !names.contains(one.value()));
		return scopes;
	}

}
