package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import nl.ransel.backpack.ABadge;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveringManyTest {

	private static final int LONGEST = 2000;

	private final InstitutionFixture fixture = new InstitutionFixture();

	private final DeliveringMany many = new DeliveringMany(this.fixture.delivering, this.fixture.refusals,
			InstitutionFixture.messages());

	@Test
	void everyRowIsAnsweredInItsOrder() {
		assertThat(push(row("r-1", "noor"), row("r-2", "noor"), row("r-3", "noor")))
			.extracting(AwardRow::row, AwardRow::reference, AwardRow::result)
			.containsExactly(tuple(1L, "r-1", "accepted"), tuple(2L, "r-2", "accepted"), tuple(3L, "r-3", "accepted"));
	}

	@Test
	void aBadRowStopsNoGoodOneAndSaysWhatIsWrong() {
		List<AwardRow> answers = push(row("r-1", "noor"), "no json", row("r-2", "daan"), "{\"reference\":\"r-3\"}",
				"x".repeat(LONGEST + 1), row("r-4", "noor"));

		assertThat(answers).extracting(AwardRow::result)
			.containsExactly("accepted", "rejected", "rejected", "rejected", "rejected", "accepted");
		assertThat(answers).extracting(AwardRow::code)
			.containsExactly(null, "award.malformed", "award.recipient-differs", "award.malformed", "award.too-large",
					null);
		assertThat(answers).extracting(AwardRow::reference).containsExactly("r-1", null, "r-2", "r-3", null, "r-4");
		assertThat(answers.get(3).message()).isEqualTo("The request is not filled in correctly: recipient.value.");
	}

	@Test
	void whatWasRefusedIsKeptForStaffWithoutARecipient() {
		push(row("r-1", "noor"), "no json", row("r-2", "daan"), "{\"reference\":\"r-3\"}");
		List<RefusedRow> refused = refused();
		assertThat(refused).extracting(RefusedRow::reference, RefusedRow::code)
			.containsExactlyInAnyOrder(tuple("r-2", "award.recipient-differs"), tuple("r-3", "award.malformed"));
		assertThat(refused.toString()).doesNotContain("daan").doesNotContain("noor");
	}

	@Test
	void aReferenceThatIsAcceptedLaterIsRefusedNoLonger() {
		push(row("r-1", "daan"), row("r-2", "daan"));
		this.fixture.now = this.fixture.now.plusSeconds(1);
		push(row("r-1", "noor"));
		assertThat(refused()).extracting(RefusedRow::reference).containsExactly("r-2");
	}

	@Test
	void anotherBodyUnderAUsedReferenceStaysRefused() {
		push(row("r-1", "noor"));
		this.fixture.now = this.fixture.now.plusSeconds(1);
		push(row("r-1", "daan"));
		assertThat(refused()).extracting(RefusedRow::code).containsExactly("award.reference-used");
	}

	@Test
	void noMoreAreKeptThanTheOperatorAllowsAndNoneForLonger() {
		push("{\"reference\":\"r-1\"}");
		this.fixture.now = this.fixture.now.plus(Duration.ofDays(20));
		push(IntStream.rangeClosed(2, 9).mapToObj((at) -> "{\"reference\":\"r-" + at + "\"}").toArray(String[]::new));
		assertThat(refused()).hasSize(5);
		this.fixture.now = this.fixture.now.plus(Duration.ofDays(31));
		assertThat(refused()).isEmpty();
		this.fixture.refusals.sweep().block();
		this.fixture.now = this.fixture.now.minus(Duration.ofDays(31));
		assertThat(refused()).isEmpty();
	}

	@Test
	void manyRefusalsCostFewWritesAndAcceptedRowsNone() {
		push(IntStream.range(0, 1000).mapToObj((at) -> "{\"reference\":\"r-" + at + "\"}").toArray(String[]::new));
		assertThat(this.fixture.refusedRows.writes).isEqualTo(5);
		push(row("good-1", "noor"), row("good-2", "noor"));
		assertThat(this.fixture.refusedRows.writes).isEqualTo(5);
	}

	private List<RefusedRow> refused() {
		return this.fixture.refusals.of("de-werf", null, null).collectList().block();
	}

	@Test
	void theSameStreamTwiceChangesNothing() {
		push(row("r-1", "noor"), row("r-2", "noor"));
		assertThat(push(row("r-1", "noor"), row("r-2", "noor"))).extracting(AwardRow::result)
			.containsExactly("duplicate", "duplicate");
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(2);
	}

	@Test
	void aRowThatComesTwiceInOneStreamIsDeliveredOnce() {
		assertThat(push(row("r-1", "noor"), row("r-1", "noor"))).extracting(AwardRow::result)
			.containsExactlyInAnyOrder("accepted", "duplicate");
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
	}

	@Test
	void whatIsTooManyIsSaidOnceAndNotReadFurther() {
		AtomicLong read = new AtomicLong();
		Flux<DataBuffer> body = Flux.range(0, 20_000)
			.doOnNext((row) -> read.incrementAndGet())
			.map((row) -> buffer("{}\n"));

		List<AwardRow> answers = this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH).collectList().block();

		assertThat(answers).hasSize(DeliveringMany.MOST_ROWS + 1);
		assertThat(answers.get(DeliveringMany.MOST_ROWS).code()).isEqualTo("award.too-many-rows");
		assertThat(read.get()).isLessThan(DeliveringMany.MOST_ROWS + 100L);
	}

	@Test
	void noMoreIsReadThanIsBeingWorkedOn() {
		AtomicLong read = new AtomicLong();
		this.fixture.verifying = Mono.never();
		Flux<DataBuffer> body = Flux.range(0, 5000)
			.doOnNext((row) -> read.incrementAndGet())
			.map((row) -> buffer(row("r-" + row, "noor") + "\n"));

		StepVerifier.create(this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH))
			.expectSubscription()
			.then(() -> assertThat(read.get()).isBetween(1L, 100L))
			.thenCancel()
			.verify();
	}

	@Test
	void whoWritesAllRowsBeforeReadingAnAnswerDoesNotGetStuck() {
		AtomicLong read = new AtomicLong();
		Flux<DataBuffer> body = Flux.range(0, 1000)
			.doOnNext((row) -> read.incrementAndGet())
			.map((row) -> buffer("{}\n"));

		StepVerifier.create(this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH), 0)
			.expectSubscription()
			.then(() -> assertThat(read.get()).isEqualTo(1000))
			.thenRequest(1000)
			.expectNextCount(1000)
			.verifyComplete();
	}

	@Test
	void aRowWithoutItsEndIsNotDeliveredWhenTheConnectionBreaks() {
		Flux<DataBuffer> body = Flux.just(buffer(row("r-1", "noor") + "\n" + row("r-2", "noor")))
			.concatWith(Mono.error(new IllegalStateException("connection reset")));

		StepVerifier.create(this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH))
			.thenConsumeWhile((answer) -> true)
			.verifyError();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).extracting(Award::reference).containsExactly("r-1");
	}

	private List<AwardRow> push(String... rows) {
		Flux<DataBuffer> body = Flux.fromArray(rows).map((row) -> buffer(row + "\n"));
		return this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH).collectList().block();
	}

	private static String row(String reference, String name) {
		return """
				{"reference":"%s","recipient":{"type":"email","value":"%s@school.example"},"credential":"a2Fzc2E="}"""
			.formatted(reference, name);
	}

	private static DataBuffer buffer(String text) {
		return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

}
