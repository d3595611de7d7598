package nl.ransel.learner;

/**
 * A file in an export.
 *
 * @param name with its folder
 * @param bytes its content
 */
public record ExportFile(String name, byte[] bytes) {
}
