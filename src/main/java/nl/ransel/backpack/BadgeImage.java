package nl.ransel.backpack;

/**
 * A badge's picture, fetched once, checked and size-limited, served from our own origin.
 *
 * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/webp},
 * {@code image/gif} or {@code image/svg+xml}
 * @param bytes the picture
 */
public record BadgeImage(String mediaType, byte[] bytes) {
}
