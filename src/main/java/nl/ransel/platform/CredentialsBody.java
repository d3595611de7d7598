package nl.ransel.platform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Part of a learner's credentials (GetOpenBadgeCredentialsResponse).
 *
 * @param badges those of this page
 * @param page which page it is
 * @param total how many there are on all pages
 */
record CredentialsBody(List<PortableBadge> badges, CredentialPage page, int total) {

	/** Put together as text: written anew, a credential might not be what was signed. */
	String json() {
		return "{\"credential\":[%s],\"compactJwsString\":[%s]}".formatted(
				this.badges.stream()
					.filter((badge) -> !badge.jws())
					.map(PortableBadge::text)
					.collect(Collectors.joining(",")),
				this.badges.stream()
					.filter(PortableBadge::jws)
					.map((badge) -> '"' + badge.text() + '"')
					.collect(Collectors.joining(",")));
	}

}
