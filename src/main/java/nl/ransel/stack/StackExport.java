package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import nl.ransel.learner.ImportedArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stacks as the learner laid them out, and the pathways they follow. A stack that comes
 * in gets an id that follows from the old one, so it comes in once.
 */
@Component
@Order(Exporting.REFERRING)
class StackExport implements Exporting {

	private static final String STACKS = "stacks";

	private static final String PATHWAYS = "pathways";

	private final StackStore stacks;

	private final Clock clock;

	StackExport(StackStore stacks, Clock clock) {
		this.stacks = stacks;
		this.clock = clock;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.stacks.list(learner, null, 0).map(Exported::of).collectList().flatMapMany(StackExport::parts);
	}

	private static Flux<ExportPart> parts(List<Exported> all) {
		List<Followed> followed = all.stream().filter((stack) -> stack.pathway() != null).map(Followed::of).toList();
		return Flux.just(new ExportPart(STACKS, all, all.stream().map(Exported::line).toList()),
				new ExportPart(PATHWAYS, followed, followed.stream().map(Followed::name).toList()));
	}

	@Override
	public Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
		return Flux.fromIterable(archive.read(STACKS + ".json", Exported[].class, StackBuilding.MOST))
			.concatMap((one) -> take(learner, archive, one))
			.reduce(archive, (soFar, step) -> step.apply(soFar));
	}

	/** What becomes of the archive by this stack. */
	private Mono<UnaryOperator<ImportedArchive>> take(LearnerId learner, ImportedArchive archive, Exported one) {
		String name = (one.name() != null) ? one.name() : "";
		return Mono.fromCallable(() -> one.ownedBy(learner, archive.ids(), this.clock.instant()))
			.flatMap((stack) -> put(stack, String.valueOf(one.id())))
			.onErrorResume(Problem.class, (refusal) -> Mono.just((soFar) -> soFar.refused(name, refusal.code())));
	}

	private Mono<UnaryOperator<ImportedArchive>> put(Stack stack, String old) {
		LearnerId learner = stack.learner();
		return this.stacks.find(learner, old)
			.switchIfEmpty(Mono.defer(() -> this.stacks.find(learner, stack.id())))
			.<UnaryOperator<ImportedArchive>>map((there) -> (soFar) -> soFar.took(STACKS, old, there.id(), false))
			.switchIfEmpty(Mono.defer(() -> room(learner).then(this.stacks.insert(stack))
				.map((here) -> (soFar) -> soFar.took(STACKS, old, here.id(), true))));
	}

	private Mono<Long> room(LearnerId learner) {
		return this.stacks.count(learner)
			.filter((count) -> count < StackBuilding.MOST)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("stack.too-many", StackBuilding.MOST)));
	}

	/** A stack as it stands in the file; one without a pathway was filled by hand. */
	record Exported(@Nullable String id, @Nullable String name, @Nullable String description,
			@Nullable List<Arrangement.Section> sections, @Nullable List<Stack.Entry> entries,
			Arrangement.@Nullable Cover cover, @Nullable String pathway, @Nullable Instant updatedAt) {

		private static final int LONGEST_NAME = 100;

		private static final int LONGEST_TEXT = 2000;

		private static final int LONGEST_NOTE = 1000;

		static Exported of(Stack stack) {
			Arrangement laid = stack.arrangement();
			Stack.Following following = stack.following();
			return new Exported(stack.id(), stack.name(), stack.description(), laid.sections(), laid.entries(),
					laid.cover(), (following != null) ? following.pathwayId() : null, stack.updatedAt());
		}

		String line() {
			return this.name + " (" + ((this.entries != null) ? this.entries.size() : 0) + ")";
		}

		/** The same with this learner's own badges in it, or a refusal. */
		Stack ownedBy(LearnerId learner, Map<String, String> ids, Instant now) {
			if (this.id == null || this.name == null || this.name.isBlank() || !fits()) {
				throw Problem.unprocessable("archive.unreadable", STACKS);
			}
			List<Stack.Entry> known = orNone(this.entries).stream()
				.filter((entry) -> ids.containsKey(entry.credentialId()))
				.toList();
			Arrangement laid = new Arrangement(orNone(this.sections), known,
					(this.cover != null) ? this.cover : Arrangement.Cover.PLAIN)
				.pointingAt(ids);
			Instant at = (this.updatedAt != null && this.updatedAt.isBefore(now)) ? this.updatedAt : now;
			Instant edited = at.truncatedTo(ChronoUnit.MILLIS);
			Stack stack = Stack.begin(newId(learner), learner, new StackEdit(this.name, this.description, laid),
					edited);
			return (this.pathway == null) ? stack
					: new Stack(FollowedId.of(learner, this.pathway), learner, 1, stack.name(), stack.description(),
							stack.arrangement(), Stack.Following.begin(this.pathway, edited), edited);
		}

		private String newId(LearnerId learner) {
			return UUID.nameUUIDFromBytes((learner.value() + "\t" + this.id).getBytes(StandardCharsets.UTF_8))
				.toString();
		}

		private boolean fits() {
			Integer hue = (this.cover != null) ? this.cover.hue() : null;
			return fits(this.id, LONGEST_NAME) && fits(this.name, LONGEST_NAME) && fits(this.pathway, LONGEST_NAME)
					&& fits(this.description, LONGEST_TEXT) && (hue == null || (hue >= 1 && hue <= 6))
					&& orNone(this.sections).stream()
						.allMatch((section) -> section != null && section.id() != null
								&& fits(section.id(), LONGEST_NAME) && fits(section.name(), LONGEST_NAME))
					&& orNone(this.entries).stream()
						.allMatch((entry) -> entry != null && entry.credentialId() != null
								&& fits(entry.note(), LONGEST_NOTE));
		}

		private static boolean fits(@Nullable String text, int most) {
			return text == null || text.length() <= most;
		}

		private static <T> List<T> orNone(@Nullable List<T> list) {
			return (list != null) ? list : List.of();
		}

	}

	/** A pathway the learner follows. */
	record Followed(String id, String name, @Nullable Instant since) {

		static Followed of(Exported stack) {
			return new Followed(String.valueOf(stack.pathway()), String.valueOf(stack.name()), stack.updatedAt());
		}

	}

}
