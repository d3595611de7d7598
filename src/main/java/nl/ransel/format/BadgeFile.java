package nl.ransel.format;

/**
 * A badge file after reading.
 *
 * @param mediaType what the bytes are, found by looking at them: {@code image/png},
 * {@code image/svg+xml}, {@code application/json}, {@code application/vc+ld+json},
 * {@code application/jose}, {@code application/vc+sd-jwt}, {@code application/vc+cose} or
 * {@code text/uri-list}
 * @param document the badge inside
 */
public record BadgeFile(String mediaType, BadgeDocument document) {

	static final String SD_JWT = "application/vc+sd-jwt";

	static final String COSE = "application/vc+cose";

	/** Whether the badge is baked into a picture. */
	public boolean baked() {
		return this.mediaType.startsWith("image/");
	}

}
