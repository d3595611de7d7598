package nl.ransel.platform;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a platform may do, by the scopes that are offered here: of the Open Badges 3.0 API
 * and of Badge Connect (Open Badges 2.1). {@code profile.update} is not: a name comes
 * from a login, not from a platform.
 */
public enum PlatformScope {

	/** Read the learner's badges. */
	READ_CREDENTIALS("credential.readonly", "assertion.readonly"),
	/** Add and replace badges. */
	ADD_CREDENTIALS("credential.upsert", "assertion.create"),
	/** Read the learner's name and address. */
	READ_PROFILE("profile.readonly", "profile.readonly");

	private static final String START = "https://purl.imsglobal.org/spec/ob/";

	private final String name;

	private final String connectName;

	PlatformScope(String name, String connectName) {
		this.name = name;
		this.connectName = connectName;
	}

	/** As it stands in a token. */
	public String value() {
		return START + "v3p0/scope/" + this.name;
	}

	/** As it stands in a token for Badge Connect. */
	public String connectValue() {
		return START + "v2p1/scope/" + this.connectName;
	}

	/** As the security chains name it. */
	public String authority() {
		return "SCOPE_" + value();
	}

	/** The same for Badge Connect. */
	public String connectAuthority() {
		return "SCOPE_" + connectValue();
	}

	/** Those a token carries; authorization servers name the claim in two ways. */
	static Set<PlatformScope> of(Jwt token) {
		Object scope = token.getClaims().getOrDefault("scope", token.getClaims().get("scp"));
		List<?> names = (scope instanceof Collection<?> several) ? List.copyOf(several)
				: List.of(String.valueOf(scope).split(" "));
		Set<PlatformScope> scopes = EnumSet.allOf(PlatformScope.class);
		scopes.removeIf((one) -> !names.contains(one.value()) && !names.contains(one.connectValue()));
		return scopes;
	}

}
