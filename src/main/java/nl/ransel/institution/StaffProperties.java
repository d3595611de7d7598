package nl.ransel.institution;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what a login shows whose staff somebody is.
 *
 * @param claim name of the claim that says it, for example {@code eduperson_entitlement};
 * null when nobody is staff
 * @param providers ids of the login providers that are believed in this; none means all
 * @param members what the claim says of whom
 */
@ConfigurationProperties("ransel.institution.staff")
record StaffProperties(@Nullable String claim, @DefaultValue List<String> providers,
		@DefaultValue List<Member> members) {

	StaffProperties {
		providers = List.copyOf(providers);
		members = List.copyOf(members);
		if (!members.isEmpty() && (claim == null || claim.isBlank())) {
			throw new IllegalArgumentException("ransel.institution.staff.members needs ransel.institution.staff.claim");
		}
	}

	/**
	 * Staff of one institution.
	 *
	 * @param value of the claim
	 * @param institution id of the institution
	 */
	record Member(String value, String institution) {
	}

}
