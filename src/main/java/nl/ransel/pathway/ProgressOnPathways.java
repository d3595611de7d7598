package nl.ransel.pathway;

import java.util.Collection;
import java.util.stream.Stream;

import nl.ransel.credential.VerificationReport;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Says how far badges go along a pathway, for whoever has just checked them. */
@Component
public class ProgressOnPathways {

	private final Pathways pathways;

	ProgressOnPathways(Pathways pathways) {
		this.pathways = pathways;
	}

	/**
	 * The progress that these badges make.
	 * @param pathwayId which pathway
	 * @param reports of badges as they are now, with the recipient question answered
	 * @return that, or empty when the pathway is published no longer
	 */
	public Mono<PathwayProgress> of(String pathwayId, Collection<VerificationReport> reports) {
		return this.pathways.find(pathwayId).map((published) -> of(published.pathway(), reports));
	}

	static PathwayProgress of(Pathway pathway, Collection<VerificationReport> reports) {
		Progress progress = Progress.of(pathway, reports.stream().flatMap(ProgressOnPathways::held).toList());
		return new PathwayProgress(pathway, progress.standing());
	}

	private static Stream<HeldBadge> held(VerificationReport report) {
		return Stream.ofNullable(report.credential())
			.map((credential) -> new HeldBadge("", credential, false, HeldBadge.Reason.of(report.outcome())));
	}

}
