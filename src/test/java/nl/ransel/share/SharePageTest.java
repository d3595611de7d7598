package nl.ransel.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharePageTest {

	/** In bytes, with its style sheets and without pictures. */
	private static final int WHOLE = 60_000;

	private static final String ADDRESS = "https://ransel.example/s/" + "a".repeat(27);

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final SharePages pages = new SharePages(Messages.all());

	@Test
	void theVerdictComesFirstThenWhoseThenWhatThenHowWeKnow() {
		String page = page(DUTCH, badge(ABadge.valid()));

		assertThat(page).containsSubsequence("<h1 id=\"verdict\"", "id=\"whose\"", "Noor Zonneveld", "Kassa basis</h3>",
				"Praktijkschool De Werf", "Hoe we dit weten", "Twee data", "Wat betekent dit?");
	}

	@Test
	void bothDatesAreToldApart() {
		String page = page(DUTCH, badge(ABadge.valid().until(ABadge.NOW.plus(Duration.ofDays(365)))));

		assertThat(page).contains("Badge geldig tot", "24 november 2027", "Deze link werkt tot",
				"24 december 2026 om 11:15");
	}

	@Test
	void thePageSpeaksTheLanguageAskedForAndOffersTheOther() {
		assertThat(page(DUTCH, badge(ABadge.valid()))).contains("<html lang=\"nl\">", "Uitgegeven door",
				"href=\"?lang=en\"");
		assertThat(page(Locale.ENGLISH, badge(ABadge.valid()))).contains("<html lang=\"en\">", "Issued by",
				"href=\"?lang=nl\"", "24 December 2026 at 11:15");
		assertThat(page(Locale.FRENCH, badge(ABadge.valid()))).contains("<html lang=\"nl\">");
	}

	@Test
	void whatStrangersWroteIsTextAndNeverMarkup() {
		ABadge evil = ABadge.valid()
			.named("<script>alert(1)</script>")
			.by("https://school.example\" onclick=\"x", "<img src=x onerror=alert(1)>");

		assertThat(page(DUTCH, badge(evil))).doesNotContain("<script", "<img src=x", "onclick=\"x")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;");
	}

	@Test
	void noLinkLeadsAnywhereButToTheWebAndNoneTellsWhereItCameFrom() {
		Achievement achievement = new Achievement(null, "Kassa", "Tekst", null, "javascript:alert(1)", null, null,
				List.of(),
				List.of(new Achievement.Alignment("Samenwerken", "data:text/html,x", "KOMPAS21", null, null)),
				Facts.NONE);
		Credential credential = new Credential(Standard.OB_3_0, "VC-JWT ES256", null, achievement,
				new Issuer("https://school.example", "School", "https://school.example/over", null, null),
				Recipient.NOBODY, null, null, null, List.of(), null, List.of());
		VerificationReport bare = new Disclosure(Set.of())
			.of(new VerificationReport(ABadge.NOW, Standard.OB_3_0, "VC-JWT ES256", credential, IssuerTrust.REGISTERED,
					List.of(Check.passed(Check.Name.PROOF, "signature"))));
		String page = page(DUTCH, new ShownBadge(1, bare, false, null, null, null, null));

		assertThat(page).doesNotContain("javascript:", "data:text");
		assertThat(page)
			.contains("<a class=\"outward\" href=\"https://school.example/over\" rel=\"noreferrer nofollow\">");
	}

	@Test
	void nothingOnThePageIsAskedFromAnywhereElse() {
		String page = page(DUTCH, badge(ABadge.valid().image("https://elsewhere.example/a.png")));

		assertThat(Pattern.compile("(?:src|<link[^>]* href|srcset|action|data)=\"(?!/|#)").matcher(page).find())
			.as("something loaded from another origin")
			.isFalse();
		assertThat(page).doesNotContain("<script", "style=\"", "@import");
	}

	@Test
	void thePageAsksNotToBeIndexedAndItsPreviewNamesNobody() {
		String page = page(DUTCH, badge(ABadge.valid()));

		assertThat(page).contains("<meta name=\"robots\" content=\"noindex",
				"<meta name=\"referrer\" content=\"no-referrer\">",
				"<meta property=\"og:title\" content=\"Badges gedeeld via Ransel\">",
				"<title>Badges gedeeld via Ransel</title>");
		assertThat(page.substring(0, page.indexOf("</head>"))).doesNotContain("Noor", "Kassa", "geldig");
	}

	@Test
	void markdownOfAnIssuerIsShownButCanDoNothing() {
		Achievement achievement = new Achievement("urn:1", "Kassa", "Je **telt**. <svg/onload=alert(1)>",
				"<script>alert(1)</script>\n\n![spion](https://boef.example/x.png) [klik](javascript:alert(1))"
						+ " [eisen](https://school.example/eisen)",
				null, null, null, List.of(), List.of(), Facts.NONE);
		Credential credential = new Credential(Standard.OB_3_0, "VC-JWT ES256", null, achievement,
				new Issuer("https://school.example", "School", null, null, null), Recipient.NOBODY, null, null, null,
				List.of(), null, List.of());
		VerificationReport report = new VerificationReport(ABadge.NOW, Standard.OB_3_0, "VC-JWT ES256", credential,
				IssuerTrust.REGISTERED, List.of(Check.passed(Check.Name.PROOF, "signature")));

		String page = page(DUTCH, new ShownBadge(1, report, false, null, null, null, null));

		assertThat(page).contains("Je <strong>telt</strong>. &lt;svg/onload=alert(1)&gt;",
				"href=\"https://school.example/eisen\" rel=\"noopener noreferrer nofollow ugc\"", "(school.example)")
			.doesNotContain("<script", "boef.example", "javascript:", "<svg/");
	}

	@Test
	void aBadgeThatIsSomebodyElsesIsNotDescribed() {
		ABadge others = ABadge.valid().to("daan@thuis.example");
		ShownBadge badge = new ShownBadge(1,
				new Disclosure(Set.of()).of(others.report().forRecipient(ALearner.noor().proven())), false, null, null,
				null, null);

		assertThat(badge.outcome()).isEqualTo(Outcome.NOT_RECIPIENT);
		assertThat(page(DUTCH, badge)).doesNotContain("Kassa basis", "Praktijkschool")
			.contains("niet bewezen dat hij van deze persoon is");
	}

	@Test
	void everyPageLeadsToTheTermsAndToWhatBecomesOfWhatIsKept() {
		for (String page : List.of(page(DUTCH, badge(ABadge.valid())), this.pages.closed("ended", DUTCH),
				this.pages.code("abc", "share.code-needed", DUTCH))) {
			assertThat(page).contains("<a href=\"/terms\">Voorwaarden</a>", "<a href=\"/privacy\">Privacy</a>",
					"<a href=\"/verify\">");
		}
	}

	@Test
	void theEndedPageSaysNothingAboutWhatWasThere() {
		String page = this.pages.closed("ended", DUTCH);

		assertThat(page).contains("Deze link werkt niet meer").doesNotContain("Noor", "Kassa");
		assertThat(this.pages.closed("ended", Locale.ENGLISH)).contains("This link no longer works");
	}

	@Test
	void thePageOfTenBadgesStaysSmallEnoughForABadConnection() throws IOException {
		ABadge full = ABadge.valid().weighing("2.5", "240", "40");
		ShownBadge[] ten = IntStream.rangeClosed(1, 10).mapToObj((number) -> badge(full)).toArray(ShownBadge[]::new);

		int page = page(DUTCH, ten).getBytes(StandardCharsets.UTF_8).length;
		assertThat(page + size("tokens.css") + size("share.css")).isLessThan(WHOLE);
	}

	@Test
	void soDoesThePageOfTenBadgesOfWhichAllThereIsToSayIsSaid() {
		ShownBadge[] ten = IntStream.rangeClosed(1, 10).mapToObj(SharePageTest::rich).toArray(ShownBadge[]::new);

		for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
			String page = page(language, ten);
			assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(WHOLE);
			assertThat(page.split("<article", -1)).hasSize(11);
			assertThat(page.substring(page.lastIndexOf("<article"))).contains("25168", "Vaardigheden voor vakmensen",
					"/images/10", "/badges/10/receipt", "11:15", "je wensen doorgeeft");
		}
	}

	/**
	 * A badge as a school of vocational education gives it, with everything filled in.
	 */
	private static ShownBadge rich(int number) {
		Achievement achievement = new Achievement("https://school.example/achievements/gastvrij-ontvangen.html",
				"Gastvrij ontvangen " + number,
				"Gasten welkom heten, naar hun plaats begeleiden en wensen doorgeven aan de keuken.",
				"Je ontvangt tijdens drie diensten in het leerrestaurant zelfstandig gasten. Een praktijkbeoordelaar"
						+ " kijkt mee en ziet dat je wensen doorgeeft.",
				"https://school.example/achievements/gastvrij-ontvangen.html", null, "MicroCredential", List.of(),
				List.of(new Achievement.Alignment("EQF niveau 2",
						"https://europass.europa.eu/en/description-eight-eqf-levels", "EQF", "2", null),
						new Achievement.Alignment("Gastgericht werken",
								"https://school.example/achievements/gastvrij-ontvangen.html#vaardigheid",
								"Vaardigheden voor vakmensen", null, null)),
				new Facts(new BigDecimal("2.5"), new BigDecimal("80"), null, "2", List.of("25168"), "nl",
						"onsite or blended", "application of a skill", null, true));
		Credential credential = new Credential(Standard.OB_3_0, "DataIntegrityProof eddsa-rdfc-2022", "urn:1",
				achievement,
				new Issuer("did:web:school.example", "ROC Zandstrand College", "https://school.example", null, null),
				new Recipient(List.of(new Recipient.Identity("email", "noor@school.example", false, null))),
				ABadge.NOW.minus(Duration.ofDays(30)), ABadge.NOW.plus(Duration.ofDays(365)), "8,5", List.of(), null,
				List.of());
		List<Check> checks = List.of(Check.passed(Check.Name.FORMAT, "readable"),
				Check.passed(Check.Name.PROOF, "signature-good").from(Check.Source.LIVE, ABadge.NOW),
				Check.passed(Check.Name.ISSUER, "same-origin").from(Check.Source.LIVE, ABadge.NOW),
				Check.passed(Check.Name.DATES, "within"),
				Check.passed(Check.Name.STATUS, "not-revoked").from(Check.Source.LIVE, ABadge.NOW),
				Check.passed(Check.Name.SCHEMA, "conforms"), Check.notApplicable(Check.Name.ENDORSEMENTS, "none"));
		VerificationReport report = new VerificationReport(ABadge.NOW, Standard.OB_3_0,
				"DataIntegrityProof eddsa-rdfc-2022", credential, IssuerTrust.REGISTERED, checks);
		return new ShownBadge(number,
				new Disclosure(Set.of(Travels.GRADE)).of(report.forRecipient(ALearner.noor().proven())), true, null,
				null, null, null);
	}

	@Test
	void theParagraphsOfALearnerStayParagraphs() {
		VerificationReport report = new Disclosure(Set.of())
			.of(ABadge.valid().report().forRecipient(ALearner.noor().proven()));

		assertThat(page(DUTCH, new ShownBadge(1, report, true, "Eerste zin.\n\nTweede zin.", null, null, null)))
			.contains("Eerste zin.\n\nTweede zin.")
			.doesNotContain("\n\t");
	}

	@Test
	void onlyTheIconsThatAreOnAPageTravelWithIt() {
		for (String page : List.of(page(DUTCH, rich(1)), page(DUTCH, badge(ABadge.valid().forged())),
				this.pages.closed("ended", DUTCH), this.pages.code("abc", "share.code-needed", DUTCH))) {
			assertThat(found("<symbol id=\"([^\"]+)\"", page)).isNotEmpty()
				.isEqualTo(found("<use href=\"#([^\"]+)\"", page));
		}
	}

	private static Set<String> found(String pattern, String page) {
		return Pattern.compile(pattern)
			.matcher(page)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toSet());
	}

	private static int size(String sheet) throws IOException {
		try (InputStream file = SharePageTest.class.getResourceAsStream("/static/css/" + sheet)) {
			return file.readAllBytes().length;
		}
	}

	@Test
	void bothLanguagesHaveEverySentence() {
		assertThat(keys("i18n/share_en")).isEqualTo(keys("i18n/share"));
	}

	private static Set<String> keys(String bundle) {
		try (InputStream stream = SharePageTest.class.getResourceAsStream("/" + bundle + ".properties")) {
			Properties properties = new Properties();
			properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return properties.stringPropertyNames();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String page(Locale language, ShownBadge... badges) {
		OpenedShare share = new OpenedShare("Noor Zonneveld", null, null, null, null, null, null, List.of(badges),
				ABadge.NOW, AShare.EXPIRY);
		return this.pages.html(this.pages.page(share, ADDRESS, language));
	}

	private static ShownBadge badge(ABadge badge) {
		VerificationReport report = new Disclosure(Set.of()).of(badge.report().forRecipient(ALearner.noor().proven()));
		return new ShownBadge(1, report, true, null, null, null, null);
	}

}
