package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import nl.ransel.institution.Lines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTest {

	@Test
	void linesAreCutAtTheirBreaksAndBlankOnesPassedOver() {
		assertThat(cut(100, "één\ntwee\r\n\n \r\ndrie")).containsExactly("één", "twee\r", "drie");
	}

	@Test
	void aBreakAtTheEndMakesNoLineMore() {
		assertThat(cut(100, "een\n")).containsExactly("een");
		assertThat(cut(100, "")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void itDoesNotMatterWhereTheStreamIsCutIntoParts(long seed) {
		String text = "een\n\ntwee \u20ac\n" + "x".repeat(40) + "\ndrie";
		Random random = new Random(seed);
		List<String> parts = new ArrayList<>();
		Lines lines = new Lines(30);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int at = 0; at < bytes.length;) {
			int to = Math.min(bytes.length, at + random.nextInt(9));
			lines.add(java.util.Arrays.copyOfRange(bytes, at, to)).forEach((line) -> parts.add(text(line)));
			at = to;
		}
		lines.end().forEach((line) -> parts.add(text(line)));
		assertThat(parts).containsExactly("een", "twee \u20ac", "too long", "drie");
	}

	@Test
	void aLineMayBeJustAsLongAsItMayBe() {
		assertThat(cut(5, "12345\n123456\n1")).containsExactly("12345", "too long", "1");
	}

	@Test
	void nothingIsKeptOfALineThatIsTooLong() {
		Lines lines = new Lines(10);
		lines.add("x".repeat(1000).getBytes(StandardCharsets.UTF_8));
		assertThat(lines.end()).singleElement().satisfies((line) -> {
			assertThat(line.tooLong()).isTrue();
			assertThat(line.bytes()).isEmpty();
		});
	}

	private static List<String> cut(int longest, String text) {
		Lines lines = new Lines(longest);
		List<Line> cut = new ArrayList<>(lines.add(text.getBytes(StandardCharsets.UTF_8)));
		cut.addAll(lines.end());
		return cut.stream().map(LinesTest::text).toList();
	}

	private static String text(Line line) {
		return line.tooLong() ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8);
	}

}
