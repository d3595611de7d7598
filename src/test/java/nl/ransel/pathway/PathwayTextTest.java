package nl.ransel.pathway;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PathwayTextTest {

	@Test
	void whatIsNotTheirsToSayIsPutInItsPlace() {
		String text = written(
				"{\"id\":\"other\",\"version\":9,\"publisher\":{\"name\":\"Other\",\"url\":\"https://x.example\"}}");
		assertThat(PathwayText.parsed(text)).isEqualTo(PathwayText.parsed(
				"{\"id\":\"winkel\",\"version\":2,\"publisher\":{\"name\":\"School\",\"url\":\"https://x.example\"}}"));
	}

	@Test
	void theDeepestPathwayIsWrittenDown() {
		String deepest = "{\"metBy\":[{\"tag\":\"a\"}]}";
		for (int group = 1; group < 8; group++) {
			deepest = "{\"allOf\":[" + deepest + "]}";
		}
		assertThat(written("{\"requirement\":" + deepest + "}")).contains("\"tag\"");
	}

	/** Written in lines, each with its indent, it can be a hundred times as large. */
	@Test
	void whatIsDeeperThanAnyPathwayIsRefusedBeforeItIsWritten() {
		String draft = "{\"a\":".repeat(60) + "{}" + "}".repeat(60);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> written(draft))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("pathway.too-large"));
	}

	private static String written(String draft) {
		return PathwayText.of(PathwayText.parsed(draft), "winkel", 2, "School");
	}

}
