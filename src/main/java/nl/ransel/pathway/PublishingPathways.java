package nl.ransel.pathway;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

import nl.ransel.institution.Institutions;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.ReadableId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;

/**
 * Staff of an institution write pathways, publish them and take them back. Whatever
 * belongs to another institution is as unknown as what nobody wrote.
 */
@Service
class PublishingPathways {

	/** Pathways of one institution. */
	static final int MOST = 100;

	private final StaffPathways pathways;

	private final Institutions institutions;

	private final Randomness randomness;

	private final Clock clock;

	PublishingPathways(StaffPathways pathways, Institutions institutions, Randomness randomness, Clock clock) {
		this.pathways = pathways;
		this.institutions = institutions;
		this.randomness = randomness;
		this.clock = clock;
	}

	Flux<StaffPathway> list(String institution) {
		return this.pathways.of(institution);
	}

	Mono<StaffPathway> find(String institution, String id) {
		return this.pathways.find(institution, id).switchIfEmpty(Mono.error(() -> Problem.notFound("pathway.unknown")));
	}

	/** Writes down a new one, which may still be far from complete. */
	Mono<StaffPathway> begin(String institution, JsonNode draft) {
		return this.pathways.of(institution)
			.count()
			.filter((count) -> count < MOST)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("pathway.too-many", MOST)))
			.map((count) -> begun(institution, draft))
			.flatMap(this.pathways::add);
	}

	/** Writes down what staff made of it; learners see that once it is published. */
	Mono<StaffPathway> edit(String institution, String id, int revision, JsonNode draft) {
		return change(institution, id, revision,
				(pathway) -> pathway.edited(text(pathway, draft, pathway.nextVersion()), now()));
	}

	/**
	 * Learners see it from now on.
	 * @return it, or the refusal {@code pathway.unfinished} when something is still wrong
	 */
	Mono<StaffPathway> publish(String institution, String id, int revision) {
		return change(institution, id, revision, this::published);
	}

	Mono<StaffPathway> withdraw(String institution, String id, int revision) {
		return change(institution, id, revision, (pathway) -> pathway.withdrawn(now()));
	}

	/** Throws away what was never published. */
	Mono<Void> remove(String institution, String id, int revision) {
		return find(institution, id).map((pathway) -> pathway.as(revision))
			.flatMap((pathway) -> this.pathways.removeDraft(institution, id, revision))
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.conflict("pathway.was-published")))
			.then();
	}

	private Mono<StaffPathway> change(String institution, String id, int revision,
			UnaryOperator<StaffPathway> changed) {
		return find(institution, id).map((pathway) -> changed.apply(pathway.as(revision)))
			.flatMap(this.pathways::replace)
			.switchIfEmpty(Mono.error(() -> Problem.conflict("pathway.changed")));
	}

	private StaffPathway published(StaffPathway pathway) {
		String file = text(pathway, PathwayText.parsed(pathway.draft()), pathway.nextVersion());
		List<PathwayFinding> findings = PathwayFindings.of(file);
		if (!findings.isEmpty()) {
			throw Problem.unprocessable("pathway.unfinished", findings.size());
		}
		return pathway.published(file, now());
	}

	private StaffPathway begun(String institution, JsonNode draft) {
		String id = ReadableId.of(PathwayText.title(draft), "leerpad", this.randomness);
		return StaffPathway.begun(id, institution, PathwayText.of(draft, id, 1, name(institution)), now());
	}

	private String text(StaffPathway pathway, JsonNode draft, int version) {
		return PathwayText.of(draft, pathway.id(), version, name(pathway.institutionId()));
	}

	private String name(String institution) {
		return this.institutions.nameOf(institution).orElseThrow(() -> Problem.notFound("institution.unknown"));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
