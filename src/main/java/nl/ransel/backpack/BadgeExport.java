package nl.ransel.backpack;

import nl.ransel.learner.Learners;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.ExportFile;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import nl.ransel.learner.ImportedArchive;
import nl.ransel.verify.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The badges with their original files, oldest first. They come in as any badge does:
 * verified, and only once.
 */
@Component
@Order(Exporting.REFERRED_TO)
class BadgeExport implements Exporting {

	private static final String NAME = "credentials";

	private static final int LONGEST_NOTE = 2000;

	private final CredentialStore credentials;

	private final BadgeKeeper keeper;

	private final Verification verification;

	private final Learners learners;

	private final BackpackProperties properties;

	BadgeExport(CredentialStore credentials, BadgeKeeper keeper, Verification verification, Learners learners,
			BackpackProperties properties) {
		this.credentials = credentials;
		this.keeper = keeper;
		this.verification = verification.forHolder();
		this.learners = learners;
		this.properties = properties;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.keeper.everything(learner).collectList().map((badges) -> part(learner, badges)).flux();
	}

	private ExportPart part(LearnerId learner, List<ListedCredential> newestFirst) {
		Collections.reverse(newestFirst);
		List<Exported> all = IntStream.range(0, newestFirst.size())
			.mapToObj((at) -> Exported.of(at + 1, newestFirst.get(at)))
			.toList();
		return new ExportPart(NAME, all, all.stream().map(Exported::line).toList(),
				Flux.fromIterable(all).concatMap((one) -> original(learner, one)));
	}

	private Mono<ExportFile> original(LearnerId learner, Exported one) {
		return this.credentials.findWhole(learner, one.id()).map((kept) -> new ExportFile(one.file(), kept.original()));
	}

	@Override
	public Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
		return Flux.fromIterable(archive.read(NAME + ".json", Exported[].class, this.properties.maxCredentials()))
			.concatMap((one) -> this.learners.find(learner).flatMap((there) -> take(learner, archive, one)))
			.reduce(archive, (soFar, step) -> step.apply(soFar));
	}

	/** What becomes of the archive by this badge. */
	private Mono<UnaryOperator<ImportedArchive>> take(LearnerId learner, ImportedArchive archive, Exported one) {
		String name = (one.name() != null) ? one.name() : "";
		String id = one.id();
		byte[] file = (one.file() != null) ? archive.file(one.file()) : null;
		if (file == null || id == null) {
			return Mono.just((soFar) -> soFar.refused(name, "archive.file-missing"));
		}
		return this.verification.verify(file)
			.flatMap((badge) -> this.keeper.keep(learner, badge, one.fileName()))
			.delayUntil((kept) -> annotate(learner, kept.credential(), one.note()))
			.<UnaryOperator<ImportedArchive>>map(
					(kept) -> (soFar) -> soFar.took(NAME, id, kept.credential().id(), kept.added()))
			.onErrorResume(Problem.class, (refusal) -> Mono.just((soFar) -> soFar.refused(name, refusal.code())));
	}

	/** A note that was written here stays. */
	private Mono<Void> annotate(LearnerId learner, KeptCredential kept, @Nullable String note) {
		if (note == null || note.isBlank() || note.length() > LONGEST_NOTE || kept.note() != null) {
			return Mono.empty();
		}
		return this.credentials.annotate(learner, kept.id(), note.strip()).then();
	}

	/** A badge as it stands in the file. */
	record Exported(@Nullable String id, @Nullable String file, @Nullable String fileName, @Nullable String mediaType,
			@Nullable String digest, @Nullable String name, @Nullable String issuer, @Nullable String note,
			@Nullable Instant keptAt) {

		static Exported of(int number, ListedCredential kept) {
			return new Exported(kept.id(), "badges/%04d-%s".formatted(number, kept.fileName()), kept.fileName(),
					kept.mediaType(), kept.digest(), kept.name(), kept.issuerName(), kept.note(), kept.keptAt());
		}

		String line() {
			return this.name + ((this.issuer != null) ? ", " + this.issuer : "") + " (" + this.file + ")";
		}

	}

}
