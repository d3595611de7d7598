package nl.ransel.demo.badges;

import java.util.List;
import java.util.stream.Collectors;

/** The plain web pages that badges point at. */
final class Pages {

	private static final String PAGE = """
			<!doctype html>
			<html lang="nl">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			<title>%s</title>
			<main>
			%s
			</main>
			</html>
			""";

	private Pages() {
	}

	static String of(String title, String content) {
		return PAGE.formatted(title, content);
	}

	static String of(Institution by, List<Achievement> achievements) {
		String list = achievements.stream()
			.map((achievement) -> "<li><a href=\"achievements/%s.html\">%s</a>".formatted(achievement.slug(),
					achievement.name()))
			.collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
		return PAGE.formatted(by.name(), "<h1>" + by.name() + "</h1>\n<p>Een verzonnen school, voor de demo van Ransel."
				+ "\n<h2>Badges</h2>\n" + list);
	}

	static String of(Institution by, Achievement achievement) {
		return PAGE.formatted(achievement.name(), """
				<h1>%s</h1>
				<p><img src="../images/%s.png" alt="" width="160" height="160">
				<p>%s
				<h2>Wat je ervoor doet</h2>
				<p>%s
				<h2 id="vaardigheid">Vaardigheid</h2>
				<p>%s, EQF-niveau %d.
				<p><a href="../index.html">%s</a>""".formatted(achievement.name(), achievement.slug(),
				achievement.description(), achievement.criteria(), achievement.skill(), achievement.eqf(), by.name()));
	}

}
