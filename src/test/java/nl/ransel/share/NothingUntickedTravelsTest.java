package nl.ransel.share;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.ProvenIdentifier;
import nl.ransel.pathway.PathwayFixture;
import nl.ransel.stack.Arrangement;
import nl.ransel.receipt.ReceiptFixture;
import nl.ransel.stack.Stack;
import nl.ransel.verify.Verified;
import org.junit.jupiter.api.Test;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the learner did not tick occurs nowhere: not in the page, in either language, and
 * not in the data. Tried for every set of ticks, with words that occur nowhere else.
 */
class NothingUntickedTravelsTest {

	private static final Instant NOW = ABadge.NOW;

	private static final Map<Travels, List<String>> SECRETS = new EnumMap<>(
			Map.of(Travels.NAME, List.of("Noor Zonneveld"), Travels.EMAIL, List.of("noor.zonneveld@thuis.example"),
					Travels.GRADE, List.of("uitmuntend-8,7"), Travels.EVIDENCE,
					List.of("portfolio.example", "Film van de toets", "Noor vult het rek", "Zo ging het die dag"),
					Travels.NARRATIVE, List.of("Bleef rustig in de drukte"), Travels.NOTES,
					List.of("Voor mijn nieuwe baan", "Hier ben ik trots op"), Travels.PROGRESS,
					List.of("Op weg naar de winkelvloer", "Bond van Winkels")));

	private static final String PATHWAY = """
			{"id":"winkel","version":1,"title":{"nl":"Op weg naar de winkelvloer"},
			 "publisher":{"name":"Bond van Winkels"},
			 "requirement":{"id":"kassa","title":{"nl":"Afrekenen"},"metBy":[{"framework":"Vaardig","code":"kassa"}]}}""";

	/** What never travels, whatever is ticked. */
	private static final List<String> NEVER = List.of("noor@oude-school.example", "award-4711", "sha256$", "zout-zout",
			"kid-geheim", "kept-0815", "content-geheim", "logo.example", "plaatje.example",
			"Sollicitatie Zorggroep Beek", "+31612345678");

	private final JsonMapper json = new JsonMapper();

	private final SharePages pages = new SharePages(Messages.all());

	static Stream<Set<Travels>> everySetOfTicks() {
		Travels[] all = Travels.values();
		return IntStream.range(0, 1 << all.length).mapToObj((bits) -> {
			Set<Travels> ticks = EnumSet.noneOf(Travels.class);
			IntStream.range(0, all.length).filter((i) -> (bits & (1 << i)) != 0).forEach((i) -> ticks.add(all[i]));
			return ticks;
		});
	}

	@ParameterizedTest
	@MethodSource("everySetOfTicks")
	void whatWasTickedIsThereAndNothingElse(Set<Travels> ticks) {
		for (String form : formsOf(ticks)) {
			SECRETS.forEach((travels, secrets) -> {
				if (ticks.contains(travels)) {
					assertThat(form).contains(secrets);
				}
				else {
					assertThat(form).doesNotContain(secrets);
				}
			});
			assertThat(form).contains("Kassa basis").doesNotContain(NEVER);
		}
	}

	/**
	 * Also with everything ticked: who forwards a receipt forwards no more than a
	 * verdict.
	 */
	@ParameterizedTest
	@MethodSource("everySetOfTicks")
	void aReceiptTellsNothingOfWhatCanBeHidden(Set<Travels> ticks) {
		ShownBadge badge = opened(ticks).badges().get(0);

		String claims = ReceiptFixture.claims(badge.report(), badge.content());

		assertThat(claims).contains("Kassa basis", "VALID", Exhibits.LIST, "\"jwk\"").doesNotContain(NEVER);
		SECRETS.values().forEach((secrets) -> assertThat(claims).doesNotContain(secrets));
	}

	@Test
	void theDigestOfAHostedBadgeIsNotTold() {
		assertThat(ReceiptFixture.claims(report(), null)).contains("content-geheim");
		assertThat(ReceiptFixture.claims(new Disclosure(Set.of()).of(report()), null)).doesNotContain("content-geheim");
	}

	/** Where there is no room for what was ticked, only the name may be. */
	@ParameterizedTest
	@MethodSource("everySetOfTicks")
	void onPaperAndInItsCodeIsNothingElseEither(Set<Travels> ticks) throws IOException {
		Share share = AShare.of(AShare.token(1), new ShareContent.Stack("s1"), ticks.toArray(Travels[]::new));
		Selection selection = selection();
		Paper paper = Paper.of(share, "https://ransel.example/s/abc", selection, List.of(kept().listed()), noor());
		String sheet = this.pages.paper(paper, Locale.forLanguageTag("nl"));

		for (String form : List.of(sheet, paper.toString(), textOf(PaperPdf.of(sheet)))) {
			SECRETS.forEach((travels, secrets) -> {
				if (ticks.contains(travels) && travels == Travels.NAME) {
					assertThat(form).contains(secrets);
				}
				else {
					assertThat(form).doesNotContain(secrets);
				}
			});
			assertThat(form).doesNotContain(NEVER.stream().filter((word) -> !word.equals("kept-0815")).toList());
		}
		assertThat(sheet).contains("Kassa basis").doesNotContain(NEVER);
	}

	@Test
	void beforeTheCodeAfterTheEndAndInPreviewsIsNothingAtAll() {
		for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
			for (String page : List.of(this.pages.preview(language), this.pages.closed("ended", language),
					this.pages.closed("unknown", language), this.pages.code("abc", "share.code-needed", language),
					this.pages.code("abc", "share.code-wrong", language),
					this.pages.code("abc", "share.locked", language))) {
				SECRETS.values().forEach((secrets) -> assertThat(page).doesNotContain(secrets));
				assertThat(page).doesNotContain(NEVER).doesNotContain("Kassa", "Werf", "Winkel", "Echt en geldig");
			}
		}
	}

	private static String textOf(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private List<String> formsOf(Set<Travels> ticks) {
		OpenedShare opened = opened(ticks);
		List<String> forms = new ArrayList<>();
		for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
			SharePage page = this.pages.page(opened, "https://ransel.example/s/abc", language);
			forms.add(this.pages.html(page));
			forms.add(this.json.writeValueAsString(this.pages.data(page)));
		}
		return forms;
	}

	private static OpenedShare opened(Set<Travels> ticks) {
		Disclosure disclosure = new Disclosure(ticks);
		Share share = AShare.of(AShare.token(1), new ShareContent.Stack("s1"), ticks.toArray(Travels[]::new));
		Selection selection = selection();
		KeptCredential kept = kept();
		ShownBadge badge = disclosure.of(1, selection.entries().get(0), kept.file(),
				new Verified(new byte[0], "application/json", report()), noor());
		return disclosure.of(share, noor(), selection, List.of(badge), PathwayFixture.notBegun(PATHWAY), NOW);
	}

	private static Selection selection() {
		return Selection.of(new Stack("s1", ABadge.NOOR, 1, "Winkel", "Voor mijn nieuwe baan",
				Arrangement.of(List.of(Stack.Entry.of("kept-0815", "Hier ben ik trots op"))), null, NOW));
	}

	private static KeptCredential kept() {
		return new KeptCredential("kept-0815", ABadge.NOOR, new byte[0], "application/json", "a.json", report(), true,
				"Bel mij op +31612345678", NOW);
	}

	private static Learner noor() {
		return new Learner(ABadge.NOOR, "Noor Zonneveld", "nl", NOW,
				List.of(new ProvenIdentifier(Identifier.email("noor@oude-school.example"), "eduID", NOW),
						new ProvenIdentifier(Identifier.email("noor.zonneveld@thuis.example"), "eduID", NOW)));
	}

	private static VerificationReport report() {
		Achievement achievement = new Achievement("https://school.example/achievements/1", "Kassa basis",
				"Je telt wisselgeld terug.", "Drie dagen meelopen", "https://school.example/eisen",
				"https://plaatje.example/kassa.png", "Badge", List.of(), List.of(), Facts.NONE);
		Recipient recipient = new Recipient(
				List.of(new Recipient.Identity("email", "noor@oude-school.example", false, null),
						new Recipient.Identity("email", "sha256$0000", true, "zout-zout")));
		Credential credential = new Credential(Standard.OB_2_0, "hosted", "https://school.example/award-4711",
				achievement,
				new Issuer("https://school.example/issuer", "De Werf", "https://school.example", null,
						"https://logo.example/logo.png"),
				recipient, NOW.minusSeconds(60), null, "uitmuntend-8,7", List.of(), "Bleef rustig in de drukte",
				List.of(new Evidence("https://portfolio.example/film", "Film van de toets", "Noor vult het rek",
						"Zo ging het die dag")));
		List<Check> checks = ABadge.valid()
			.report()
			.checks()
			.stream()
			.map((check) -> check.withDetail(Map.of("key", "kid-geheim", "url", "https://school.example/award-4711",
					Exhibits.KEY, "{\"kty\":\"OKP\"}", Exhibits.LIST, "ab12", Exhibits.HOSTED, "content-geheim")))
			.toList();
		return new VerificationReport(NOW, Standard.OB_2_0, "hosted", credential, IssuerTrust.DOMAIN_PROVEN, checks);
	}

}
