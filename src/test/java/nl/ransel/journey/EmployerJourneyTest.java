package nl.ransel.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.ransel.format.CodePictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Employers hold paper, screens and heaps of files, and have no account. */
@ExtendWith(Chromium.class)
class EmployerJourneyTest {

	@TempDir
	static Path folder;

	private static Demo demo;

	private static String link;

	@BeforeAll
	static void sanneSharesABadge() {
		demo = new Demo(folder).start();
		try (Visitor sanne = Visitor.atDesk(demo.url())) {
			sanne.logInAs("Sanne de Vries");
			sanne.open("/import");
			sanne.drop(demo.badge("robotica.json"));
			sanne.button("Bewaren in je rugzak").click();
			sanne.link("Bekijken").click();
			sanne.link("Deel deze badge").click();
			sanne.field("Naam voor jezelf").fill("Brief");
			sanne.button("Maak de link").click();
			link = sanne.field("Link om te delen").inputValue();
		}
	}

	@AfterAll
	static void stopTheDemo() {
		demo.close();
	}

	@Test
	void aPhotoOfTheQrCodeOnALetterLeadsToTheVerdict() throws Exception {
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			employer.open("/verify");
			employer.sees("een foto van een QR-code");
			employer.findsThePageInOrder();
			employer.drop(photo("letter.jpg", link));
			employer.page().waitForURL("**/s/**");
			employer.sees("Echt en geldig");
			employer.sees("Robotica: je eerste programma");
		}
	}

	@Test
	void aPictureWithoutACodeAndATypedLinkAreUnderstoodToo() throws Exception {
		Path blank = folder.resolve("holiday.jpg");
		Files.write(blank, CodePictures.jpeg(CodePictures.sheet(800, 600)));
		try (Visitor employer = Visitor.atDesk(demo.url())) {
			employer.open("/verify");
			employer.drop(blank);
			employer.sees("we vinden geen QR-code die we kunnen lezen");
			employer.findsThePageInOrder();
			employer.open("/verify");
			employer.field("Of geef de link van een badge of van gedeelde badges").fill(link);
			employer.button("Ophalen").click();
			employer.page().waitForURL("**/s/**");
			employer.sees("Echt en geldig");
		}
	}

	@Test
	void theCameraFindsTheCodeAndStops() throws Exception {
		Path film = folder.resolve("code.y4m");
		Files.write(film, film(CodePictures.sheet(640, 480, CodePictures.code(link, 400))));
		try (Browser browser = Chromium.withCamera(film); Visitor employer = Visitor.atDesk(demo.url(), browser)) {
			employer.open("/verify");
			employer.button("Scan een QR-code met de camera").click();
			employer.page().waitForURL("**/s/**");
			employer.sees("Echt en geldig");
		}
	}

	@Test
	void theCameraStopsWhenTold() throws Exception {
		Path film = folder.resolve("nothing.y4m");
		Files.write(film, film(CodePictures.sheet(640, 480)));
		try (Browser browser = Chromium.withCamera(film); Visitor employer = Visitor.atDesk(demo.url(), browser)) {
			employer.open("/verify");
			employer.button("Scan een QR-code met de camera").click();
			employer.sees("Houd de QR-code voor de camera");
			employer.findsThePageInOrder();
			employer.keepsPicture("verify-camera");
			employer.button("Stop de camera").click();
			assertThat(employer.page().locator("video")).hasCount(0);
		}
	}

	@Test
	void aHeapOfFilesAndLinksBecomesATableToKeep() throws Exception {
		try (Visitor reader = Visitor.atDesk(demo.url())) {
			reader.open("/verify");
			reader.link("Veel badges of links tegelijk controleren?").click();
			reader.sees("Tot 100 bestanden en links tegelijk");
			reader.findsThePageInOrder();
			reader.drop(demo.badge("lassen-mig-mag.svg"), demo.badge("ingetrokken-heftruck-rijden.json"),
					demo.badge("verlopen-bedrijfshulpverlening.json"), demo.badge("vervalst-medicatie-aanreiken.json"),
					photo("letter.jpg", link));
			reader.sees("2 van 5 badges zijn echt en geldig");
			reader.field("Of plak links, op elke regel één").fill(link + "\nhttps://nergens.invalid/badge\n");
			reader.button("Links toevoegen").click();
			reader.sees("3 van 7 badges zijn echt en geldig");
			reader.sees("Ingetrokken");
			reader.sees("De einddatum is voorbij.");
			reader.findsThePageInOrder();
			reader.keepsPicture("verify-batch");
			Download csv = reader.page().waitForDownload(() -> reader.button("Download de tabel (CSV)").click());
			assertThat(csv.suggestedFilename()).isEqualTo("ransel-controle.csv");
			String table = Files.readString(csv.path(), StandardCharsets.UTF_8);
			assertThat(table.split("\r\n")).hasSize(8);
			assertThat(table).startsWith("\ufeffBestand of link;Uitslag;")
				.contains("\r\ningetrokken-heftruck-rijden.json;Ingetrokken;", "Robotica: je eerste programma");
		}
	}

	@Test
	void theTableFitsAPhone() {
		try (Visitor reader = Visitor.onPhone(demo.url())) {
			reader.open("/verify/batch");
			reader.field("Are they this person’s?").fill("sanne.devries@student.example");
			reader.drop(demo.badge("lassen-mig-mag.svg"), demo.badge("verlopen-bedrijfshulpverlening.json"));
			reader.sees("1 of 2 badges are genuine and valid");
			assertThat(reader.page().getByRole(AriaRole.ROWHEADER)).hasCount(2);
			assertThat(reader.page().getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Yes"))).hasCount(2);
			reader.findsThePageInOrder();
			reader.keepsPicture("verify-batch-phone");
		}
	}

	private static Path photo(String name, String text) throws IOException {
		BufferedImage letter = CodePictures.sheet(900, 700, CodePictures.code(text, 420));
		Path photo = folder.resolve(name);
		Files.write(photo, CodePictures.jpeg(CodePictures.photographed(CodePictures.turned(letter, 7))));
		return photo;
	}

	/** Two seconds of a standing picture as YUV4MPEG, which needs no codec. */
	private static byte[] film(BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		byte[] frame = new byte[width * height * 3 / 2];
		for (int i = 0; i < frame.length; i++) {
			frame[i] = (i < width * height) ? (byte) (picture.getRGB(i % width, i / width) >> 8) : (byte) 128;
		}
		ByteArrayOutputStream film = new ByteArrayOutputStream();
		film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(width, height)
			.getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < 20; i++) {
			film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
			film.writeBytes(frame);
		}
		return film.toByteArray();
	}

}
