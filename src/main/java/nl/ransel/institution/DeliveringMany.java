package nl.ransel.institution;

import java.util.Locale;

import nl.ransel.institution.Lines.Line;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.BoundedBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;

/**
 * A stream of awards: each row is judged and stored by itself, and answered in the order
 * in which it came. No more is read than is being worked on, so that a sender goes as
 * fast as the store, and memory does not depend on the number of rows.
 */
@Service
class DeliveringMany {

	/** Rows in one stream. */
	static final int MOST_ROWS = 10_000;

	/** More at once would only wait for the same store and the same processors. */
	private static final int AT_ONCE = 16;

	/**
	 * Bytes in a row from which on there is only one at work: it takes several times its
	 * size to read, check and store it.
	 */
	private static final int LARGE = 256 * 1024;

	/** No reference, for none is empty. */
	private static final String LARGE_ONES = "";

	private static final Logger log = LoggerFactory.getLogger(DeliveringMany.class);

	private final Delivering delivering;

	private final Refusals refusals;

	private final MessageSource messages;

	DeliveringMany(Delivering delivering, Refusals refusals, MessageSource messages) {
		this.delivering = delivering;
		this.refusals = refusals;
		this.messages = messages;
	}

	/**
	 * @param longest bytes in a row
	 * @return as many answers as there are rows; one more, and then none, when there are
	 * too many. Whoever writes all rows before reading an answer does not get stuck:
	 * answers wait, and there is a most to how many there can be
	 */
	Flux<AwardRow> push(Institution institution, Flux<DataBuffer> body, int longest, Locale language) {
		return Flux.defer(() -> {
			RefusedBatch refused = new RefusedBatch();
			Turns turns = new Turns();
			return rows(body, longest).index()
				.take(MOST_ROWS + 1L)
				.flatMapSequential((row) -> answer(institution, row.getT1() + 1, row.getT2(), language, turns), AT_ONCE,
						1)
				.concatMap((answer) -> noted(institution, answer, refused), 1)
				.concatWith(Mono.defer(() -> this.refusals.keep(institution, refused.drained()).then(Mono.empty())))
				.onBackpressureBuffer(MOST_ROWS + 1);
		});
	}

	/** Refused rows are kept many at a time, so that they cost next to nothing. */
	private Mono<AwardRow> noted(Institution institution, Answered answer, RefusedBatch refused) {
		String reference = answer.row().reference();
		if (answer.refusal() == null || reference == null) {
			return Mono.just(answer.row());
		}
		refused.add(this.refusals.row(institution, reference, answer.refusal()));
		return refused.full() ? this.refusals.keep(institution, refused.drained()).thenReturn(answer.row())
				: Mono.just(answer.row());
	}

	/**
	 * The answer to a row, and why it was refused.
	 *
	 * @param row the answer
	 * @param refusal why, or null when it was not
	 */
	private record Answered(AwardRow row, @Nullable Problem refusal) {
	}

	private static Flux<Line> rows(Flux<DataBuffer> body, int longest) {
		return Flux.defer(() -> {
			Lines lines = new Lines(longest);
			return body.map(BoundedBody::copied)
				.concatMapIterable(lines::add, 1)
				.concatWith(Flux.defer(() -> Flux.fromIterable(lines.end())));
		});
	}

	private Mono<Answered> answer(Institution institution, long row, Line line, Locale language, Turns turns) {
		if (row > MOST_ROWS) {
			return Mono.just(refused(row, null, Problem.badRequest("award.too-many-rows", MOST_ROWS), language));
		}
		return inTurn(institution, line, turns).map((delivery) -> new Answered(AwardRow.delivered(row, delivery), null))
			.onErrorResume(
					(failure) -> Mono.fromSupplier(() -> refused(row, reference(line), problem(failure), language)));
	}

	/** Of several rows with one reference the first counts, as if they had come alone. */
	private Mono<Delivery> inTurn(Institution institution, Line line, Turns turns) {
		try {
			AwardRequest request = read(line);
			Mono<Delivery> delivery = Mono.defer(() -> this.delivering.push(institution, request));
			return turns.take(request.reference(),
					(line.bytes().length >= LARGE) ? turns.take(LARGE_ONES, delivery) : delivery);
		}
		catch (Problem problem) {
			return Mono.error(problem);
		}
	}

	private static @Nullable String reference(Line line) {
		return AwardRequestReader.reference(line.bytes()).orElse(null);
	}

	private static AwardRequest read(Line line) {
		if (line.tooLong()) {
			throw new Problem(Problem.Kind.TOO_LARGE, "award.too-large");
		}
		return AwardRequestReader.read(line.bytes());
	}

	/** A row that could not be stored says so; the others are not to blame. */
	private static Problem problem(Throwable failure) {
		if (failure instanceof Problem problem) {
			return problem;
		}
		log.error("An award could not be stored", failure);
		return Problem.unprocessable("award.try-again");
	}

	private Answered refused(long row, @Nullable String reference, Problem problem, Locale language) {
		return new Answered(AwardRow.rejected(row, reference, problem, this.messages, language), problem);
	}

}
