package nl.ransel.stack;

import java.util.Map;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Page;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.stack.Stack.Entry;
import nl.ransel.receipt.ReceiptFixture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class StackBuildingTest {

	private final FullBackpack backpack = new FullBackpack();

	private final InMemoryStackStore store = new InMemoryStackStore();

	private final List<LearnerId> told = new ArrayList<>();

	private final AtomicInteger counter = new AtomicInteger();

	private final StackBuilding building = new StackBuilding(this.store, this.backpack, (stack) -> Mono.just(stack),
			ReceiptFixture.presentations(ABadge.NOW), new TwoLearners(),
			(learner, topic) -> Mono.fromRunnable(() -> this.told.add(learner)),
			(count) -> new byte[] { (byte) this.counter.incrementAndGet() }, Clock.fixed(ABadge.NOW, ZoneOffset.UTC));

	StackBuildingTest() {
		this.backpack.put(ABadge.NOOR, "kassa", ABadge.valid().weighing(null, "80", null), true);
		this.backpack.put(ABadge.NOOR, "lassen", ABadge.valid().id("urn:2").named("Lassen"), false);
		this.backpack.put(ABadge.DAAN, "vreemd", ABadge.valid().to("daan@thuis.example"), true);
	}

	@Test
	void aStackIsMadeEmptyAndFilledInTheLearnersOrder() {
		Stack made = create("Winkel").stack();
		assertThat(made.version()).isEqualTo(1);
		OpenStack filled = edit(made, "lassen", "kassa").block();
		assertThat(filled.stack().version()).isEqualTo(2);
		assertThat(ids(filled)).containsExactly("lassen", "kassa");
		OpenStack turned = edit(filled.stack(), "kassa", "lassen").block();
		assertThat(ids(turned)).containsExactly("kassa", "lassen");
		assertThat(turned.totals().sbu()).isEqualByComparingTo("80");
		assertThat(this.told).hasSize(3);
	}

	@Test
	void aPathwayFollowedInAnotherAccountIsFollowedAndLeftInThisOne() {
		Stack theirs = this.building.follow(ABadge.DAAN, "winkel", "Winkel").block();
		this.store.move(theirs, theirs.movedTo(ABadge.NOOR, Map.of())).block();

		assertThat(this.building.follow(ABadge.NOOR, "winkel", "Winkel").block().id()).isEqualTo(theirs.id());
		this.building.unfollow(ABadge.NOOR, "winkel").block();
		assertThat(this.store.following(ABadge.NOOR).collectList().block()).isEmpty();
	}

	@Test
	void aStaleEditIsRefusedAndChangesNothing() {
		Stack made = create("Winkel").stack();
		edit(made, "kassa").block();
		assertRefused("stack.changed", edit(made, "lassen"));
		assertThat(ids(this.building.open(ABadge.NOOR, made.id()).block())).containsExactly("kassa");
	}

	@Test
	void somebodyElsesBadgeOrAnUnknownOneCannotGoIn() {
		Stack made = create("Winkel").stack();
		assertRefused("stack.unknown-credential", edit(made, "kassa", "vreemd"));
		assertRefused("stack.unknown-credential", edit(made, "never"));
	}

	@Test
	void aDeletedBadgeIsSkippedEverywhere() {
		Stack made = create("Winkel").stack();
		edit(made, "lassen", "kassa").block();
		this.backpack.remove("lassen");
		assertThat(ids(this.building.open(ABadge.NOOR, made.id()).block())).containsExactly("kassa");
		assertThat(this.building.list(ABadge.NOOR, null, null).block().items().get(0).count()).isEqualTo(1);
	}

	@Test
	void theListShowsTheFirstBadgesThatHaveAPicture() {
		edit(create("Winkel").stack(), "lassen", "kassa").block();
		StackSummaryView summary = this.building.list(ABadge.NOOR, null, null).block().items().get(0);
		assertThat(summary.count()).isEqualTo(2);
		assertThat(summary.credentials()).containsExactly("kassa");
	}

	@Test
	void theListTellsWhichStacksABadgeIsOn() {
		create("Leeg");
		edit(create("Winkel").stack(), "lassen", "kassa").block();
		List<StackSummaryView> asked = this.building.list(ABadge.NOOR, null, "kassa").block().items();
		assertThat(asked).filteredOn(StackSummaryView::holds)
			.extracting(StackSummaryView::name)
			.containsExactly("Winkel");
		assertThat(asked).hasSize(2);
		assertThat(this.building.list(ABadge.NOOR, null, null).block().items()).extracting(StackSummaryView::holds)
			.containsOnlyNulls();
	}

	@Test
	void theListIsPaged() {
		for (int i = 0; i <= StackBuilding.PAGE; i++) {
			create("Stapel " + i);
		}
		Page<StackSummaryView> first = this.building.list(ABadge.NOOR, null, null).block();
		Page<StackSummaryView> second = this.building.list(ABadge.NOOR, first.next(), null).block();
		assertThat(first.items()).hasSize(StackBuilding.PAGE);
		assertThat(second.items()).hasSize(1);
		assertThat(second.next()).isNull();
		assertRefused("stack.cursor-unknown", this.building.list(ABadge.NOOR, "%%%", null));
	}

	@Test
	void somebodyElsesStackIsAsUnknownAsOneThatNeverWas() {
		Stack made = create("Winkel").stack();
		for (String id : List.of(made.id(), "never")) {
			assertRefused("stack.unknown", this.building.open(ABadge.DAAN, id));
			assertRefused("stack.unknown",
					this.building.edit(ABadge.DAAN, id, 1, new StackEdit("Gestolen", null, Arrangement.of(List.of()))));
			assertRefused("stack.unknown", this.building.delete(ABadge.DAAN, id));
			assertThat(this.building.find(ABadge.DAAN, id).block()).isNull();
		}
		assertThat(this.building.find(ABadge.NOOR, made.id()).block()).isEqualTo(made);
		assertThat(this.building.list(ABadge.DAAN, null, null).block().items()).isEmpty();
	}

	@Test
	void aDeletedStackIsGoneAndItsBadgesStay() {
		Stack made = create("Winkel").stack();
		edit(made, "kassa").block();
		this.building.delete(ABadge.NOOR, made.id()).block();
		assertRefused("stack.unknown", this.building.open(ABadge.NOOR, made.id()));
		assertThat(this.backpack.find(ABadge.NOOR, "kassa").block()).isNotNull();
	}

	@Test
	void thereIsAMostToHowManyStacksALearnerHas() {
		for (int i = 0; i < StackBuilding.MOST; i++) {
			StackEdit empty = new StackEdit("Stapel", null, Arrangement.of(List.of()));
			this.store.insert(Stack.begin("s" + i, ABadge.NOOR, empty, ABadge.NOW)).block();
		}
		assertRefused("stack.too-many",
				this.building.create(ABadge.NOOR, new StackEdit("Een te veel", null, Arrangement.of(List.of()))));
	}

	private OpenStack create(String name) {
		return this.building.create(ABadge.NOOR, new StackEdit(name, null, Arrangement.EMPTY)).block();
	}

	private Mono<OpenStack> edit(Stack seen, String... ids) {
		List<Entry> entries = Arrays.stream(ids).map((id) -> Entry.of(id, null)).toList();
		return this.building.edit(ABadge.NOOR, seen.id(), seen.version(),
				new StackEdit(seen.name(), null, Arrangement.of(entries)));
	}

	private static List<String> ids(OpenStack stack) {
		return stack.entries().stream().map((item) -> item.credential().kept().id()).toList();
	}

	private static void assertRefused(String code, Mono<?> answer) {
		StepVerifier.create(answer)
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo(code))
			.verify();
	}

	private static final class TwoLearners implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return Mono.just(id.equals(ABadge.NOOR) ? ALearner.noor() : ALearner.daan());
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.empty();
		}

	}

}
