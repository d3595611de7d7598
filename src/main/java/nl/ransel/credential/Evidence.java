package nl.ransel.credential;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence the issuer attached to an award.
 *
 * @param url where it can be seen
 * @param name its title
 * @param description what it shows
 * @param narrative how it came about
 */
public record Evidence(@Nullable String url, @Nullable String name, @Nullable String description,
		@Nullable String narrative) {
}
