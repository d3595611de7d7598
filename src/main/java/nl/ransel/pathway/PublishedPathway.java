package nl.ransel.pathway;

import org.jspecify.annotations.Nullable;

/**
 * A pathway and the file it came in, which is what is given back.
 *
 * @param pathway what it says
 * @param file its JSON, byte for byte
 * @param institutionId whose staff published it, or null when the operator did
 * @param withdrawn whether it is there only for those who follow it already
 */
record PublishedPathway(Pathway pathway, byte[] file, @Nullable String institutionId, boolean withdrawn) {

	static PublishedPathway byOperator(Pathway pathway, byte[] file) {
		return new PublishedPathway(pathway, file, null, false);
	}

}
