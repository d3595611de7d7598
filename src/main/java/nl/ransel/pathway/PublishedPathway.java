package nl.ransel.pathway;

/**
 * A pathway and the file it came in, which is what is given back.
 *
 * @param pathway what it says
 * @param file its JSON, byte for byte
 */
record PublishedPathway(Pathway pathway, byte[] file) {
}
