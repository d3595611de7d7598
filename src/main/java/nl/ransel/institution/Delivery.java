package nl.ransel.institution;

/**
 * What a push led to.
 *
 * @param award as it is kept
 * @param repeated whether the same request had come before
 */
record Delivery(Award award, boolean repeated) {
}
