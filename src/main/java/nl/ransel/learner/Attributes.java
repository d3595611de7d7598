package nl.ransel.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a login provider says about somebody besides who they are (eduPerson and SCHAC
 * attributes, as eduID and SURFconext send them).
 *
 * @param eppn the account at a school
 * @param homeOrganisation domain of the organisation that vouches
 * @param affiliations such as {@code student@school.example}
 * @param assurances how sure the provider is: {@code eduperson_assurance}, and the
 * {@code acr} of the login
 */
public record Attributes(@Nullable String eppn, @Nullable String homeOrganisation, List<String> affiliations,
		List<String> assurances) {

	/** A provider that says nothing more. */
	public static final Attributes NONE = new Attributes(null, null, List.of(), List.of());

	private static final int MOST = 20;

	/** Each of these is only given after a look at the name in a source of authority. */
	private static final Set<String> OF_A_NAME = Set.of("https://eduid.nl/trust/validate-names",
			"https://eduid.nl/trust/validate-names-external", "https://refeds.org/assurance/IAP/medium",
			"https://refeds.org/assurance/IAP/high");

	public Attributes {
		affiliations = List.copyOf(affiliations);
		assurances = List.copyOf(assurances);
	}

	static Attributes of(Map<String, ?> claims) {
		List<String> assurances = new ArrayList<>(texts(claims.get("eduperson_assurance")));
		texts(claims.get("acr")).stream().filter((acr) -> !assurances.contains(acr)).forEach(assurances::add);
		return new Attributes(Login.text(claims, "eduperson_principal_name"),
				Login.text(claims, "schac_home_organization"), texts(claims.get("eduperson_affiliation")), assurances);
	}

	/** Whether the name was checked and not just typed in. */
	public boolean nameValidated() {
		return this.assurances.stream().map(Attributes::withoutFactor).anyMatch(OF_A_NAME::contains);
	}

	/** Each value has a twin that says a second factor was used as well. */
	private static String withoutFactor(String assurance) {
		return assurance.endsWith("/mfa") ? assurance.substring(0, assurance.length() - "/mfa".length()) : assurance;
	}

	private static List<String> texts(@Nullable Object value) {
		List<?> values = (value instanceof List<?> list) ? list : (value != null) ? List.of(value) : List.of();
		return values.stream()
			.map(Login::sane)
			.filter((text) -> text != null)
			.map(String::valueOf)
			.limit(MOST)
			.toList();
	}

}
