package nl.ransel.institution;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import nl.ransel.learner.StaffClaims;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Staff by a claim, as the operator wrote down. */
@Component
class ConfiguredStaff implements StaffClaims {

	private final StaffProperties properties;

	ConfiguredStaff(StaffProperties properties, InstitutionProperties institutions) {
		this.properties = properties;
		List<String> known = institutions.registered().stream().map(InstitutionProperties.Registered::id).toList();
		properties.members().stream().map(StaffProperties.Member::institution).forEach((id) -> {
			if (!known.contains(id)) {
				throw new IllegalArgumentException(
						"ransel.institution.staff.members names " + id + ", which is not registered");
			}
		});
	}

	@Override
	public @Nullable String institutionOf(String provider, Map<String, ?> claims) {
		boolean believed = this.properties.providers().isEmpty() || this.properties.providers().contains(provider);
		Object said = believed ? claims.get(this.properties.claim()) : null;
		Collection<?> values = (said instanceof Collection<?> several) ? several
				: (said != null) ? List.of(said) : List.of();
		return this.properties.members()
			.stream()
			.filter((member) -> values.contains(member.value()))
			.map(StaffProperties.Member::institution)
			.findFirst()
			.orElse(null);
	}

}
