package nl.ransel.stack;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import nl.ransel.kernel.Problem;
import nl.ransel.stack.Arrangement.Cover;
import nl.ransel.stack.Arrangement.Section;
import nl.ransel.stack.Stack.Entry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StackEditTest {

	@Test
	void textsAreStrippedAndBlankOnesAreNone() {
		StackEdit edit = new StackEdit(" Zorg ", "  ",
				Arrangement.of(List.of(Entry.of("a", "\n"), Entry.of("b", " eerste "))));
		assertThat(edit.name()).isEqualTo("Zorg");
		assertThat(edit.description()).isNull();
		assertThat(edit.arrangement().entries()).containsExactly(Entry.of("a", null), Entry.of("b", "eerste"));
	}

	@Test
	void aBadgeIsInAStackOnlyOnce() {
		assertRefused("stack.badge-twice", () -> new StackEdit("Zorg", null,
				Arrangement.of(List.of(Entry.of("a", null), Entry.of("a", "nog eens")))));
	}

	@Test
	void aStackHoldsAtMostTwoHundredBadges() {
		assertThat(new StackEdit("Zorg", null, Arrangement.of(entries(200))).arrangement().entries()).hasSize(200);
		assertRefused("stack.too-many-badges", () -> new StackEdit("Zorg", null, Arrangement.of(entries(201))));
	}

	@Test
	void badgesStandUnderTheirHeadingsInTheOrderOfTheHeadings() {
		Arrangement mixed = new Arrangement(List.of(new Section("b", " Boven "), new Section("o", "Onder")),
				List.of(new Entry("1", null, "o"), new Entry("2", null, "b"), new Entry("3", null, null),
						new Entry("4", null, "b")),
				Cover.PLAIN);
		Arrangement laid = new StackEdit("Zorg", null, mixed).arrangement();
		assertThat(laid.credentialIds()).containsExactly("3", "2", "4", "1");
		assertThat(laid.sections().get(0).name()).isEqualTo("Boven");
	}

	@Test
	void aHeadingThatIsNotThereOrIsThereTwiceIsRefused() {
		assertRefused("stack.section-unknown", () -> new StackEdit("Zorg", null,
				new Arrangement(List.of(), List.of(new Entry("1", null, "weg")), Cover.PLAIN)));
		assertRefused("stack.section-unknown", () -> new StackEdit("Zorg", null,
				new Arrangement(List.of(new Section("a", "A"), new Section("a", "B")), List.of(), Cover.PLAIN)));
	}

	@Test
	void aCoverOfABadgeThatIsNotInTheStackIsNone() {
		Arrangement covered = new Arrangement(List.of(), entries(1), new Cover("weg", 3));
		assertThat(new StackEdit("Zorg", null, covered).arrangement().cover()).isEqualTo(new Cover(null, 3));
		Arrangement own = new Arrangement(List.of(), entries(1), new Cover("c0", null));
		assertThat(new StackEdit("Zorg", null, own).arrangement().cover()).isEqualTo(new Cover("c0", null));
	}

	@Test
	void onlyBadgesFromTheBackpackGoIn() {
		StackEdit edit = new StackEdit("Zorg", null, Arrangement.of(entries(2)));
		assertThat(edit.onlyOf(Set.of("c0", "c1", "c2"))).isSameAs(edit);
		assertRefused("stack.unknown-credential", () -> edit.onlyOf(Set.of("c0")));
		assertThat(new StackEdit("Leeg", null, Arrangement.of(List.of())).onlyOf(Collections.emptySet())).isNotNull();
	}

	private static List<Entry> entries(int count) {
		return IntStream.range(0, count).mapToObj((i) -> Entry.of("c" + i, null)).toList();
	}

	private static void assertRefused(String code, ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
