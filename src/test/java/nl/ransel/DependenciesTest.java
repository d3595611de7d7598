package nl.ransel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/dependencies.md} and {@code pom.xml} tell the same story. */
class DependenciesTest {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\| \\S");

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	@Test
	void everyDependencyAndPluginHasItsReasonAndEveryReasonItsDependency() throws Exception {
		assertThat(explained()).isEqualTo(declared());
	}

	private static Set<String> explained() throws IOException {
		return ROW.matcher(Files.readString(Path.of("docs/dependencies.md")))
			.results()
			.flatMap((row) -> NAME.matcher(row.group(1)).results())
			.map((name) -> name.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> declared() throws Exception {
		Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
		Set<String> names = new TreeSet<>();
		for (String kind : Set.of("dependency", "plugin")) {
			NodeList elements = pom.getElementsByTagName(kind);
			for (int i = 0; i < elements.getLength(); i++) {
				names.add(((Element) elements.item(i)).getElementsByTagName("artifactId").item(0).getTextContent());
			}
		}
		return names;
	}

}
