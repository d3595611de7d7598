package nl.ransel.credential;

import org.jspecify.annotations.Nullable;

/**
 * The profile that signed or hosts a badge, in its own words.
 *
 * @param id URL or DID
 * @param name what it calls itself
 * @param url its page
 * @param email its address
 * @param image URL or data URI of its logo
 */
public record Issuer(String id, @Nullable String name, @Nullable String url, @Nullable String email,
		@Nullable String image) {

	/** The name, or the id where it gives no name. */
	public String displayName() {
		return (this.name == null || this.name.isBlank()) ? this.id : this.name;
	}

}
