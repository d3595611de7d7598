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
	void ofTwoRowsWithOneReferenceTheFirstCountsHoweverLongItTakes() {
		AtomicLong asked = new AtomicLong();
		this.fixture.verifying = Mono
			.defer(() -> Mono.delay(Duration.ofMillis((asked.incrementAndGet() == 1) ? 300 : 0)).then());

		assertThat(push(row("r-1", "noor"), row("r-1", "daan"), row("r-2", "noor"), row("r-1", "noor")))
			.extracting(AwardRow::result, AwardRow::code)
			.containsExactly(tuple("accepted", null), tuple("rejected", "award.reference-used"),
					tuple("accepted", null), tuple("duplicate", null));
	}

	@Test
	void ofLargeRowsThereIsOneAtWorkAndTheOthersGoOn() {
		AtomicLong atWork = new AtomicLong();
		AtomicLong most = new AtomicLong();
		this.fixture.verifying = Mono.defer(() -> {
			most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
			return Mono.delay(Duration.ofMillis(50)).doOnNext((done) -> atWork.decrementAndGet()).then();
		});

		assertThat(pushUpTo(1024 * 1024, large("r-1"), large("r-2"), large("r-3"))).extracting(AwardRow::result)
			.containsExactly("accepted", "accepted", "accepted");
		assertThat(most.get()).isEqualTo(1);

		push(row("r-4", "noor"), row("r-5", "noor"), row("r-6", "noor"));
		assertThat(most.get()).isGreaterThan(1);
	}

	private static String large(String reference) {
		return row(reference, "noor") + " ".repeat(300 * 1024);
	}

	@Test
	void whatIsBrokenOnlySpoilsItsOwnRow() {
		byte[] torn = row("r-2", "noor").replace("noor", "no\u00f6r").getBytes(StandardCharsets.ISO_8859_1);
		Flux<DataBuffer> body = Flux.just(buffer("\ufeff" + row("r-1", "noor") + "\r\n\r\n"),
				DefaultDataBufferFactory.sharedInstance.wrap(torn), buffer("\n" + "x".repeat(50 * 1024)),
				buffer("x".repeat(50 * 1024) + "\n" + "[".repeat(500) + "\n\"\"\nnull\n" + row("r-3", "noor")));

		assertThat(this.many.push(AnAward.DE_WERF, body, LONGEST, Locale.ENGLISH).collectList().block())
			.extracting(AwardRow::row, AwardRow::result, AwardRow::code)
			.endsWith(tuple(2L, "rejected", "award.malformed"), tuple(3L, "rejected", "award.too-large"),
					tuple(4L, "rejected", "award.malformed"), tuple(5L, "rejected", "award.malformed"),
					tuple(6L, "rejected", "award.malformed"), tuple(7L, "accepted", null))
			.hasSize(7);
	}

	@Test
	void twoOfTheSameStreamAtOnceDeliverEachRowOnce() {
		String[] rows = IntStream.range(0, 15).mapToObj((at) -> row("r-" + at, "noor")).toArray(String[]::new);
		this.fixture.verifying = Mono.defer(() -> Mono.delay(Duration.ofMillis(5)).then());
		Mono<List<AwardRow>> stream = this.many
			.push(AnAward.DE_WERF, Flux.fromArray(rows).map((row) -> buffer(row + "\n")), LONGEST, Locale.ENGLISH)
			.collectList();

		List<AwardRow> both = Flux.merge(stream, stream).concatMapIterable((answers) -> answers).collectList().block();

		assertThat(both).hasSize(30);
		assertThat(both.stream().filter((row) -> row.result().equals("accepted"))).hasSize(15);
		assertThat(both.stream().filter((row) -> row.result().equals("duplicate"))).hasSize(15);
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(15);
	}

	@Test
	void anotherInstitutionsReferencesAreItsOwn() {
		Institution other = new Institution("other", "Andere school", List.of("https://school.example/"));
		push(row("r-1", "noor"));

		List<AwardRow> answers = this.many.push(other, Flux.just(buffer(row("r-1", "noor"))), LONGEST, Locale.ENGLISH)
			.collectList()
			.block();

		assertThat(answers).extracting(AwardRow::result).containsExactly("accepted");
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(2);
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
		return pushUpTo(LONGEST, rows);
	}

	private List<AwardRow> pushUpTo(int longest, String... rows) {
		Flux<DataBuffer> body = Flux.fromArray(rows).map((row) -> buffer(row + "\n"));
		return this.many.push(AnAward.DE_WERF, body, longest, Locale.ENGLISH).collectList().block();
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
