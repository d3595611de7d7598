package nl.ransel.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One byte changed, run out, taken back, issuer gone: whoever checks a badge gets four
 * different answers, and understands each.
 */
@ExtendWith(Chromium.class)
class FourAnswersJourneyTest {

	private static final String JORIS = "joris.bakker@student.example";

	private static final List<String> DUTCH = List.of("Klopt niet", "Verlopen", "Ingetrokken",
			"Kon niet worden gecontroleerd");

	private static final List<String> ENGLISH = List.of("Not right", "Expired", "Revoked", "Could not be checked");

	@TempDir
	static Path folder;

	private static Demo demo;

	@BeforeAll
	static void startTheDemo() {
		demo = new Demo(folder).start();
	}

	@AfterAll
	static void stopTheDemo() {
		demo.close();
	}

	@Test
	void whoeverChecksABadgeGetsFourDifferentAnswers() throws IOException {
		SmallHost dead = new SmallHost(JORIS);
		Path orphan = Files.writeString(folder.resolve("orphan.json"), dead.file("dead"));
		dead.close();
		Map<String, Path> badges = new LinkedHashMap<>();
		badges.put("changed", oneByteChanged());
		badges.put("expired", demo.badge("verlopen-bedrijfshulpverlening.json"));
		badges.put("revoked", demo.badge("ingetrokken-heftruck-rijden.json"));
		badges.put("dead", orphan);
		check(Visitor::atDesk, badges, DUTCH, "desk");
		check(Visitor::onPhone, badges, ENGLISH, "phone");
	}

	private static void check(Function<URI, Visitor> who, Map<String, Path> badges, List<String> words, String where) {
		int number = 0;
		for (Map.Entry<String, Path> badge : badges.entrySet()) {
			try (Visitor employer = who.apply(demo.url())) {
				employer.open("/verify");
				employer.drop(badge.getValue());
				employer.sees(words.get(number++));
				employer.findsThePageInOrder();
				employer.keepsPicture("four-verify-" + badge.getKey() + "-" + where);
				String main = employer.page().locator("article.verified .verdict-banner").innerText();
				assertThat(words).filteredOn(main::contains).containsExactly(words.get(number - 1));
				Download receipt = employer.page()
					.waitForDownload(() -> employer.page().locator("article.verified button").last().click());
				assertThat(receipt.suggestedFilename()).isEqualTo("ransel-receipt.jwt");
			}
		}
	}

	@Test
	void whoeverOpensALinkGetsFourDifferentAnswers() {
		SmallHost school = new SmallHost(JORIS);
		SmallHost gone = new SmallHost(JORIS);
		school.award("expired", JORIS, "2026-02-01T00:00:00Z");
		Map<String, String> links = new LinkedHashMap<>();
		try (Visitor joris = Visitor.atDesk(demo.url())) {
			joris.logInAs("Joris Bakker");
			for (String name : List.of("changed", "expired", "revoked", "dead")) {
				links.put(name, shared(joris, (name.equals("dead") ? gone : school).file(name)));
			}
		}
		school.award("changed", JORIS.replace("joris", "noris"), "2030-01-01T00:00:00Z");
		school.withdraw("revoked");
		gone.close();
		open(Visitor::withoutScripts, links, DUTCH, "desk");
		open(Visitor::onPhone, links, ENGLISH, "phone");
		school.close();
	}

	private static void open(Function<URI, Visitor> who, Map<String, String> links, List<String> words, String where) {
		int number = 0;
		for (Map.Entry<String, String> link : links.entrySet()) {
			try (Visitor employer = who.apply(demo.url())) {
				employer.open(link.getValue());
				employer.keepsPicture("four-share-" + link.getKey() + "-" + where);
				assertThat(employer.page().locator("h1").innerText()).as(link.getKey()).isEqualTo(words.get(number++));
				assertThat(employer.page().locator(".badge .check").first().isVisible()).as("the reason").isTrue();
				assertThat(employer.page().locator(".lead").first().innerText()).hasSizeGreaterThan(30);
				if (where.equals("phone")) {
					employer.findsThePageInOrder();
				}
			}
		}
	}

	/** A good badge of the demo with one bit of one letter the other way round. */
	private static Path oneByteChanged() throws IOException {
		byte[] bytes = Files.readAllBytes(demo.badge("robotica.json"));
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		bytes[text.lastIndexOf("Robot") + 1] ^= 1;
		return Files.write(folder.resolve("one-byte.json"), bytes);
	}

	/** Keeps a badge and shares it; gives the path of the link. */
	private static String shared(Visitor learner, String badge) {
		Object link = learner.page()
			.evaluate(
					"""
							async (badge) => {
								const session = await (await fetch('/api/session')).json();
								const send = async (path, body, type) => {
									const answer = await fetch(path, { method: 'POST', body,
										headers: { 'X-CSRF-TOKEN': session.csrf, 'Content-Type': type, 'Accept': 'application/json' } });
									return answer.json();
								};
								const preview = await send('/api/imports', badge, 'text/plain');
								const kept = await send('/api/credentials?digest=' + preview.digest, badge, 'text/plain');
								const share = await send('/api/shares', JSON.stringify({ label: 'Bouw', credentialIds: [kept.id],
									travels: [] }), 'application/json');
								return share.url ?? JSON.stringify({ preview, kept, share });
							}""",
					badge);
		return String.valueOf(link).replaceAll(".*(?=/s/)", "");
	}

}
