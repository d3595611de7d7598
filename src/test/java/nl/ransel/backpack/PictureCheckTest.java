package nl.ransel.backpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class PictureCheckTest {

	private static final int FUZZ = 400;

	@ParameterizedTest
	@CsvSource({ "png,image/png", "jpg,image/jpeg", "gif,image/gif" })
	void aPictureIsKnownByItsBytes(String kind, String mediaType) {
		byte[] picture = Pictures.of(kind, 300, 200);
		assertThat(PixelSize.of(mediaType, picture)).hasValue(new PixelSize(300, 200));
		BadgeImage checked = PictureCheck.of(picture).orElseThrow();
		assertThat(checked.mediaType()).isEqualTo(mediaType);
		assertThat(checked.bytes()).isEqualTo(picture);
	}

	@Test
	void aWebpIsKnownByItsBytes() {
		byte[] picture = Pictures.webp(640, 480);
		assertThat(PixelSize.of("image/webp", picture)).hasValue(new PixelSize(640, 480));
		assertThat(PictureCheck.of(picture).orElseThrow().mediaType()).isEqualTo("image/webp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "gif" })
	void aPictureLargerThanAPhoneCanDrawIsRefused(String kind) {
		assertThat(PictureCheck.of(Pictures.of(kind, 4096, 1))).isPresent();
		assertThat(PictureCheck.of(Pictures.of(kind, 4097, 1))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "gif" })
	void aPictureCutOffAnywhereInItsHeaderIsRefusedWithoutAFuss(String kind) {
		byte[] whole = Pictures.of(kind, 10, 10);
		for (int length = 0; length < 10; length++) {
			assertThat(PictureCheck.of(Arrays.copyOf(whole, length))).isEmpty();
		}
	}

	@Test
	void aCutOffPngIsRefused() {
		byte[] whole = Pictures.png();
		for (int length = 0; length < whole.length; length++) {
			assertThat(PictureCheck.of(Arrays.copyOf(whole, length))).isEmpty();
		}
	}

	@Test
	void aBakedPictureIsShownWithoutTheBadgeInIt() throws IOException {
		byte[] baked = Pictures.baked("{\"email\":\"noor@school.example\"}");
		assertThat(new String(baked, StandardCharsets.ISO_8859_1)).contains("noor@school.example");
		byte[] shown = PictureCheck.of(baked).orElseThrow().bytes();
		assertThat(shown).isEqualTo(Pictures.png());
		assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(8);
	}

	@Test
	void aDrawingStaysAsItIs() {
		byte[] drawing = Pictures.svg("<circle r='1'/><!-- made by hand -->");
		BadgeImage checked = PictureCheck.of(drawing).orElseThrow();
		assertThat(checked.mediaType()).isEqualTo("image/svg+xml");
		assertThat(checked.bytes()).isSameAs(drawing);
	}

	@Test
	void aBakedDrawingIsShownWithoutTheBadgeInIt() {
		byte[] baked = Pictures.svg("<ob:credential xmlns:ob='https://purl.imsglobal.org/ob/v3p0'><![CDATA[{\"email\":"
				+ "\"noor@school.example\"}]]><deeper/></ob:credential><circle r='1'/>");
		String shown = new String(PictureCheck.of(baked).orElseThrow().bytes(), StandardCharsets.UTF_8);
		assertThat(shown).contains("<circle").doesNotContain("noor@school.example").doesNotContain("deeper");
		byte[] older = Pictures
			.svg("<openbadges:assertion xmlns:openbadges='http://openbadges.org' verify='ey.secret.x'/>"
					+ "<circle r='1'/>");
		assertThat(new String(PictureCheck.of(older).orElseThrow().bytes(), StandardCharsets.UTF_8))
			.doesNotContain("secret");
	}

	@Test
	void aDrawingWithEntitiesOrThatIsNoDrawingIsRefused() {
		String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>"
				+ new String(Pictures.svg("<text>&b;</text>"), StandardCharsets.UTF_8);
		String unused = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaa'>]>"
				+ new String(Pictures.svg(""), StandardCharsets.UTF_8);
		String file = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
				+ new String(Pictures.svg("<text>&x;</text>"), StandardCharsets.UTF_8);
		assertRefused(bomb);
		assertRefused(unused);
		assertRefused(file);
		assertRefused("<html xmlns='http://www.w3.org/1999/xhtml'/>");
		assertRefused("<svg><circle/></svg>");
		assertRefused("<svg xmlns='http://www.w3.org/2000/svg'><circle>");
	}

	@Test
	void aDrawingWithThePlainPublicDoctypeIsFine() {
		String drawing = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
				+ "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
				+ new String(Pictures.svg("<circle r='1'/>"), StandardCharsets.UTF_8);
		assertThat(PictureCheck.of(drawing.getBytes(StandardCharsets.UTF_8))).isPresent();
	}

	@Test
	void aDrawingMadeToKeepTheParserBusyIsRefused() {
		StringBuilder namespaces = new StringBuilder("<g ");
		StringBuilder attributes = new StringBuilder("<g ");
		for (int i = 0; i < 20_000; i++) {
			namespaces.append("xmlns:n").append(i).append("='u' ");
			attributes.append("a").append(i).append("='' ");
		}
		assertThat(PictureCheck.of(Pictures.svg(namespaces + "/>"))).isEmpty();
		assertThat(PictureCheck.of(Pictures.svg(attributes + "/>"))).isEmpty();
		assertThat(PictureCheck.of(Pictures.svg("<g>".repeat(255) + "</g>".repeat(255)))).isPresent();
		assertThat(PictureCheck.of(Pictures.svg("<g>".repeat(256) + "</g>".repeat(256)))).isEmpty();
	}

	@Test
	void somethingElseIsNoPicture() {
		assertRefused("%PDF-1.7");
		assertRefused("GIF");
		assertRefused("");
	}

	@Test
	void aPictureOfMoreThanOneMebibyteIsRefused() {
		String dots = "<circle r='1'/>".repeat(PictureCheck.LARGEST / 15);
		assertThat(PictureCheck.of(Pictures.svg(dots))).isEmpty();
	}

	@Test
	void damagedBytesAreShownOrRefusedButNeverBreakAnything() {
		String drawing = "<?xml version='1.0'?><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' a='&#65;'><!-- c -->"
				+ "<ob:credential xmlns:ob='https://purl.imsglobal.org/ob/v3p0'><![CDATA[{}]]></ob:credential></svg>";
		List<byte[]> pictures = List.of(drawing.getBytes(StandardCharsets.UTF_8), Pictures.baked("{}"),
				Pictures.of("jpg", 9, 9), Pictures.of("gif", 9, 9), Pictures.webp(9, 9));
		Random random = new Random(20261124);
		for (byte[] picture : pictures) {
			for (int i = 0; i < FUZZ; i++) {
				byte[] damaged = Arrays.copyOf(picture, 1 + random.nextInt(picture.length));
				for (int j = random.nextInt(4); j >= 0; j--) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
				assertThatCode(() -> PictureCheck.of(damaged)).doesNotThrowAnyException();
			}
		}
	}

	private static void assertRefused(String text) {
		assertThat(PictureCheck.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

}
