package nl.ransel.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * The learner as a Profile of Open Badges 3.0.
 *
 * @param id another one for every platform, so that platforms cannot tell by it that they
 * know the same person
 * @param type always {@code Profile}
 * @param name how the person is called
 * @param email the address they proved first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileView(String id, List<String> type, @Nullable String name, @Nullable String email) {

	/** Of this learner, for this platform. */
	public static ProfileView of(Learner learner, PlatformGrant grant) {
		String email = learner.proven()
			.stream()
			.filter((identifier) -> identifier.kind() == Identifier.Kind.EMAIL)
			.map(Identifier::value)
			.findFirst()
			.orElse(null);
		UUID pair = UUID.nameUUIDFromBytes(grant.id().getBytes(StandardCharsets.UTF_8));
		return new ProfileView("urn:uuid:" + pair, List.of("Profile"), learner.name(), email);
	}

}
