package nl.ransel.stack;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import nl.ransel.kernel.Problem;
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
