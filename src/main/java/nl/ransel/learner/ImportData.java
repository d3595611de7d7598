package nl.ransel.learner;

import java.time.Duration;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes an export in: each feature its own part, one after the other. Bringing the same
 * twice changes nothing. It costs a check of each badge, so it may be done so often only.
 */
@Service
class ImportData {

	private static final int LARGEST = 32 << 20;

	private static final int MOST = 20;

	private static final Duration HOUR = Duration.ofHours(1);

	private final List<Exporting> features;

	private final Learners learners;

	private final Activities activities;

	private final LearnerEvents events;

	private final Throttle throttle;

	ImportData(List<Exporting> features, Learners learners, Activities activities, LearnerEvents events,
			Throttle throttle) {
		this.features = List.copyOf(features);
		this.learners = learners;
		this.activities = activities;
		this.events = events;
		this.throttle = throttle;
	}

	Mono<ImportedArchive> take(LearnerId learner, Flux<DataBuffer> body) {
		return this.throttle.admits("import", learner.value(), MOST, HOUR)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "archive.too-many")))
			.flatMap((admitted) -> bytes(body))
			.publishOn(Schedulers.boundedElastic())
			.map(ArchiveReader::read)
			.map(ImportedArchive::of)
			.flatMap((archive) -> take(learner, archive))
			.delayUntil((archive) -> this.activities.record(learner, Activity.of(Activity.Kind.DATA_IMPORTED)))
			.delayUntil((archive) -> this.events.changed(learner, LearnerEvents.Topic.STACKS));
	}

	private Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
		Mono<ImportedArchive> soFar = Mono.just(archive);
		for (Exporting feature : this.features) {
			soFar = soFar.delayUntil((before) -> stillThere(learner))
				.flatMap((before) -> feature.take(learner, before));
		}
		return soFar.delayUntil((whole) -> stillThere(learner));
	}

	/** Nothing is written for somebody whose account was erased meanwhile. */
	private Mono<Learner> stillThere(LearnerId learner) {
		return this.learners.find(learner).switchIfEmpty(Mono.error(() -> Problem.notFound("account.not-found")));
	}

	private static Mono<byte[]> bytes(Flux<DataBuffer> body) {
		return DataBufferUtils.join(body, LARGEST)
			.onErrorMap(DataBufferLimitException.class,
					(ex) -> new Problem(Problem.Kind.TOO_LARGE, "archive.too-large"))
			.map(ImportData::copied)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("archive.not-ours")));
	}

	private static byte[] copied(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
