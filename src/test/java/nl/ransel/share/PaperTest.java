package nl.ransel.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.ListedCredential;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaperTest {

	private static final String LINK = "https://ransel.example/s/abcdefghijklmnopqrstuvwxyzA";

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final SharePages pages = new SharePages(Messages.all());

	@Test
	void theSheetSaysWhoseWhatWhereAndUntilWhen() throws IOException {
		assertThat(textOf(pdf(paper("Noor Zonneveld", "Winkel", false, badge("Kassa basis")), DUTCH))).contains(
				"Badges van Noor Zonneveld", "Winkel", "Kassa basis van De Werf", "Scan om de actuele stand te zien",
				"24 december 2026");
	}

	@Test
	void theSheetBearsNoVerdict() throws IOException {
		String text = textOf(pdf(paper(null, null, false, badge("Kassa basis")), Locale.ENGLISH));

		assertThat(text).contains("Scan to see the current state").doesNotContain("Genuine and valid");
	}

	@Test
	void onlyAShareWithACodeSaysThatOneIsNeeded() throws IOException {
		assertThat(textOf(pdf(paper(null, null, true, badge("Kassa")), DUTCH))).contains("toegangscode");
		assertThat(textOf(pdf(paper(null, null, false, badge("Kassa")), DUTCH))).doesNotContain("toegangscode");
	}

	@Test
	void theSheetIsTaggedTitledAndBringsItsFont() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(paper("Noor", null, false, badge("Kassa")), DUTCH))) {
			PDDocumentCatalog catalog = document.getDocumentCatalog();
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(catalog.getLanguage()).isEqualTo("nl");
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Badges van Noor");
			for (var name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
			}
		}
	}

	@Test
	void theLongestSheetIsOnePageOfA4() throws IOException {
		String longest = "Voedselveiligheidsbewustzijn ".repeat(20);
		Paper.PaperBadge badge = new Paper.PaperBadge(1, "b", longest.substring(0, 81), longest.substring(0, 81));
		Paper paper = paper(longest.substring(0, 81), longest.substring(0, 81), true,
				Collections.nCopies(40, badge).toArray(Paper.PaperBadge[]::new));

		for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
			try (PDDocument document = Loader.loadPDF(pdf(paper, language))) {
				assertThat(document.getNumberOfPages()).as(language.getLanguage()).isEqualTo(1);
				assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(),
						within(0.5f));
			}
		}
	}

	@Test
	void theCodeOnTheSheetLeadsToTheLink() throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf(paper(null, null, false, badge("Kassa")), DUTCH))) {
			assertThat(decoded(new PDFRenderer(document).renderImageWithDPI(0, 200))).isEqualTo(LINK);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kassa basis", "Zeeeerlangwoordzonderspatieswaargeeneindeaankomtmaardanookecht",
			"日本語 и кириллица", "<b>& \"" })
	void aCardIsDrawnWhateverTheBadgeIsCalledAndItsCodeLeadsToTheLink(String name) throws Exception {
		Paper paper = paper("Noor Zonneveld", null, false, badge(name));

		byte[] card = BadgeCard.of(paper, paper.badges().get(0), new byte[0], this.pages.wording(DUTCH));

		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card));
		assertThat(picture.getWidth()).isEqualTo(BadgeCard.WIDTH);
		assertThat(decoded(picture)).isEqualTo(LINK);
	}

	@Test
	void aCardIsFoundByThePlaceOfItsBadgeAlsoAfterOneThatSaysNothing() {
		Share share = AShare.of(AShare.token(1), new ShareContent.Credentials(List.of("a", "b", "c")));
		List<ListedCredential> badges = List.of(ABadge.valid().named("Een").listed(),
				ABadge.valid().named("Twee").forged().listed(), ABadge.valid().named("Drie").listed());
		Selection selection = Selection.of((ShareContent.Credentials) share.content());
		Paper paper = Paper.of(share, LINK, selection, badges, ALearner.noor());

		assertThat(paper.card(1)).hasValueSatisfying((card) -> assertThat(card.badge().name()).isEqualTo("Een"));
		assertThat(paper.card(2)).isEmpty();
		assertThat(paper.card(3)).hasValueSatisfying((card) -> assertThat(card.badge().name()).isEqualTo("Drie"));
		assertThat(paper.card(4)).isEmpty();
	}

	@Test
	void aPictureThatIsADrawingOrBrokenOrEnormousGivesWayToALetter() {
		Paper paper = paper(null, null, false, badge("Kassa"));
		Wording words = this.pages.wording(DUTCH);
		byte[] without = BadgeCard.of(paper, paper.badges().get(0), new byte[0], words);

		for (byte[] picture : List.of("<svg/>".getBytes(), new byte[] { (byte) 0x89, 'P', 'N', 'G' },
				BitPng.of(4001, (x, y) -> false))) {
			assertThat(BadgeCard.of(paper, paper.badges().get(0), picture, words)).isEqualTo(without);
		}
		assertThat(BadgeCard.of(paper, paper.badges().get(0), BitPng.of(40, (x, y) -> true), words))
			.isNotEqualTo(without);
	}

	private byte[] pdf(Paper paper, Locale language) {
		return PaperPdf.of(this.pages.paper(paper, language));
	}

	private static Paper paper(String owner, String title, boolean code, Paper.PaperBadge... badges) {
		return new Paper(owner, title, List.of(badges), LINK, AShare.EXPIRY, code);
	}

	private static Paper.PaperBadge badge(String name) {
		return new Paper.PaperBadge(1, "b1", name, "De Werf");
	}

	private static String textOf(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String decoded(BufferedImage picture) throws Exception {
		int width = picture.getWidth();
		int height = picture.getHeight();
		LuminanceSource source = new RGBLuminanceSource(width, height,
				picture.getRGB(0, 0, width, height, null, 0, width));
		return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
	}

}
