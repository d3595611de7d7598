package nl.ransel.platform.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import nl.ransel.platform.ProfileView;
import org.jspecify.annotations.Nullable;

/**
 * The learner as a Profile of Open Badges 2.0.
 *
 * @param context of the vocabulary
 * @param id another one for every platform
 * @param type always {@code Profile}
 * @param name how the person is called
 * @param email the address they proved first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectProfileView(@JsonProperty("@context") String context, String id, String type, @Nullable String name,
		@Nullable String email) {

	static ConnectProfileView of(ProfileView profile) {
		return new ConnectProfileView("https://w3id.org/openbadges/v2", profile.id(), "Profile", profile.name(),
				profile.email());
	}

}
