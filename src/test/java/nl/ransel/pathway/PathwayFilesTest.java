package nl.ransel.pathway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PathwayFilesTest {

	private static final String START = """
			{"id":"%s","version":1,"title":{"nl":"Pad"},"publisher":{"name":"School"},
			 "levels":[{"id":"basis","title":{"nl":"Basis"}}],"requirement":""";

	private static final String LEAF = "{\"id\":\"a\",\"title\":{\"nl\":\"A\"},\"metBy\":[{\"tag\":\"a\"}]}";

	@TempDir
	private Path directory;

	@Test
	void withoutAFolderThereAreNoPathways() {
		assertThat(new PathwayFiles(null).all().collectList().block()).isEmpty();
	}

	@Test
	void whatIsGivenBackIsTheFileByteForByte() throws IOException {
		String file = START.formatted("pad") + " " + LEAF + "}\n";
		write("pad.json", file);
		PublishedPathway found = new PathwayFiles(this.directory).find("pad").block();
		assertThat(found.pathway().title().nl()).isEqualTo("Pad");
		assertThat(new String(found.file())).isEqualTo(file);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					[                                                                 | is no JSON
					{"id":"a","allOf":[]}                                             | schema at /requirement/allOf
					{"id":"a","allOf":[{"id":"b","title":{"nl":"B"}}]}                | does not follow the schema
					{"id":"a","title":{"nl":"A"},"metBy":[{"code":"x"}]}              | does not follow the schema
					{"id":"a","someOf":[LEAF],"count":1}                              | names the requirement a twice
					{"id":"r","someOf":[LEAF],"count":2}                              | asks for 2 of 1 at r
					{"id":"r","allOf":[{"id":"g","allOf":[LEAF]}]}                    | gives the requirement g no title
					{"id":"a","title":{"nl":"A"},"metBy":[{"tag":"x"}],"minimumLevel":"x"} | asks for the level x at a
					{"id":"a","title":{"nl":"A"},"metBy":[{"tag":"x"}],"earn":[{"title":{"nl":"T"},"url":"javascript:1"}]} | /requirement/earn/0/url
					""")
	void anUnusableFileEndsTheStartWithOneSentence(String requirement, String sentence) throws IOException {
		write("slecht.json", START.formatted("slecht") + requirement.replace("LEAF", LEAF) + "}");
		assertThatIllegalArgumentException().isThrownBy(() -> new PathwayFiles(this.directory))
			.withMessageStartingWith("ransel.pathways.directory: slecht.json ")
			.withMessageContaining(sentence);
	}

	@Test
	void twoFilesWithOneIdOrAFolderThatIsNotThereEndTheStart() throws IOException {
		write("een.json", START.formatted("pad") + LEAF + "}");
		write("twee.json", START.formatted("pad") + LEAF + "}");
		assertThatIllegalArgumentException().isThrownBy(() -> new PathwayFiles(this.directory))
			.withMessageContaining("twee.json has the id pad");
		assertThatIllegalArgumentException().isThrownBy(() -> new PathwayFiles(this.directory.resolve("weg")))
			.withMessageStartingWith("ransel.pathways.directory must be a folder");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.directory.resolve(name), text);
	}

}
