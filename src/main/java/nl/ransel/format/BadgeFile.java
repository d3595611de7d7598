package nl.ransel.format;

/**
 * A badge file after reading.
 *
 * @param mediaType what the bytes are, found by looking at them: {@code image/png},
 * {@code image/svg+xml}, {@code application/json}, {@code application/vc+ld+json},
 * {@code application/jose} or {@code text/uri-list}
 * @param document the badge inside
 */
public record BadgeFile(String mediaType, BadgeDocument document) {

	/** Whether the badge is baked into a picture. */
	public boolean baked() {
		return this.mediaType.startsWith("image/");
	}

}
