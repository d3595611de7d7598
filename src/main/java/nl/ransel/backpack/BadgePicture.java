package nl.ransel.backpack;

/**
 * A picture that was found for a badge.
 *
 * @param image the picture, checked
 * @param inside whether the badge's own file holds it, so that it need not be kept beside
 * that
 */
public record BadgePicture(BadgeImage image, boolean inside) {
}
