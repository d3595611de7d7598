package nl.ransel.pathway;

import java.util.List;
import java.util.Optional;

import nl.ransel.pathway.HeldBadge.Reason;

/**
 * How far somebody's badges go along a pathway. One badge may meet several requirements.
 * Pure: the same pathway and badges give the same answer.
 *
 * @param pathway which one
 * @param standing of the whole
 */
record Progress(Pathway pathway, Standing standing) {

	static Progress of(Pathway pathway, List<HeldBadge> badges) {
		return new Progress(pathway, Standing.of(pathway.requirement(), pathway.scale(), badges));
	}

	boolean complete() {
		return this.standing.complete();
	}

	/** Why it is not complete although it may have been: something that was lost. */
	Optional<Reason> lost() {
		return this.standing.next()
			.flatMap((open) -> open.missed().stream())
			.map(Standing.Answer::reason)
			.filter((reason) -> reason != null && reason.lost())
			.findFirst();
	}

}
