package nl.ransel.format;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.ransel.format.CodePictures.code;
import static nl.ransel.format.CodePictures.inverted;
import static nl.ransel.format.CodePictures.jpeg;
import static nl.ransel.format.CodePictures.photographed;
import static nl.ransel.format.CodePictures.png;
import static nl.ransel.format.CodePictures.sheet;
import static nl.ransel.format.CodePictures.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class PictureCodesTest {

	private static final String LINK = "https://ransel.example/s/AAAAAAAAAAAAAAAAAAAAAAAAAAA";

	@Test
	void aScreenshotIsRead() throws Exception {
		assertThat(PictureCodes.read(png(sheet(900, 700, code(LINK, 300))))).containsExactly(LINK);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 90, 180, 270, 17, -33, 45 })
	void aTurnedCodeIsRead(double degrees) throws Exception {
		assertThat(PictureCodes.read(png(turned(code(LINK, 400), degrees)))).containsExactly(LINK);
		assertThat(PictureCodes.read(jpeg(turned(code(LINK, 400), degrees)))).containsExactly(LINK);
	}

	@Test
	void aNoisyPhotoInUnevenLightIsRead() throws Exception {
		BufferedImage photo = photographed(turned(sheet(1200, 900, code(LINK, 500)), 8));
		assertThat(PictureCodes.read(jpeg(photo))).containsExactly(LINK);
	}

	@Test
	void aPhotoOfTwelveMillionPixelsIsRead() throws Exception {
		byte[] photo = jpeg(sheet(4000, 3000, code(LINK, 1100)));
		assertThat(PictureCodes.read(photo)).containsExactly(LINK);
	}

	@Test
	void aCodeInTheDarkIsRead() throws Exception {
		assertThat(PictureCodes.read(png(inverted(sheet(700, 500, code(LINK, 300)))))).containsExactly(LINK);
	}

	@Test
	void whatShinesThroughIsPaper() throws Exception {
		BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
		BufferedImage code = code(LINK, 300);
		for (int i = 0; i < 300 * 300; i++) {
			boolean dark = (code.getRGB(i % 300, i / 300) & 0xFF) == 0;
			clear.setRGB(i % 300, i / 300, dark ? 0xFF000000 : 0x00000000);
		}
		assertThat(PictureCodes.read(png(clear))).containsExactly(LINK);
	}

	@Test
	void twoCodesInOnePictureAreBothRead() throws Exception {
		byte[] picture = png(sheet(900, 500, code(LINK, 350), code("https://other.example/badge.png", 350)));
		assertThat(PictureCodes.read(picture)).containsExactlyInAnyOrder(LINK, "https://other.example/badge.png");
	}

	@Test
	void ofAWallOfCodesAHandfulIsRead() throws Exception {
		BufferedImage[] wall = IntStream.range(0, 8)
			.mapToObj((number) -> code("https://a.example/" + number, 200))
			.toArray(BufferedImage[]::new);
		assertThat(PictureCodes.read(png(sheet(2000, 320, wall)))).hasSizeBetween(1, PictureCodes.MOST);
	}

	@Test
	void aPictureWithoutACodeGivesNone() throws Exception {
		assertThat(PictureCodes.read(jpeg(photographed(sheet(800, 600))))).isEmpty();
		assertThat(PictureCodes.read(png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))).isEmpty();
	}

	/** All with all of these would take days. */
	@Test
	void aPictureFullOfCornersEndsInTime() {
		BufferedImage corners = new BufferedImage(1700, 1700, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 1700; y++) {
			for (int x = 0; x < 1700; x++) {
				corners.setRGB(x, y, dark(x / 2 % 9, y / 2 % 9) ? 0x000000 : 0xFFFFFF);
			}
		}
		byte[] picture = png(corners);
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PictureCodes.read(picture))).isEmpty();
	}

	private static boolean dark(int x, int y) {
		boolean ring = x < 7 && y < 7 && (x == 0 || x == 6 || y == 0 || y == 6);
		return ring || (x >= 2 && x <= 4 && y >= 2 && y <= 4);
	}

	@Test
	void aPictureThatWouldFillTheMemoryIsNotDecoded() {
		assertThatThrownBy(() -> PictureCodes.read(header(60_000, 60_000))).hasMessage("picture-too-large");
		assertThatThrownBy(() -> PictureCodes.read(header(12_001, 10))).hasMessage("picture-too-large");
		assertThatThrownBy(() -> PictureCodes.read(header(5001, 5000))).hasMessage("picture-too-large");
	}

	@Test
	void onlyThePixelsOfAPictureCount() throws Exception {
		List<Png.Chunk> chunks = new ArrayList<>(Png.chunks(png(code(LINK, 300))));
		chunks.add(1, new Png.Chunk("iCCP", "p\0\0garbage".getBytes(StandardCharsets.ISO_8859_1)));
		chunks.add(1, new Png.Chunk("zTXt", "p\0\0garbage".getBytes(StandardCharsets.ISO_8859_1)));
		assertThat(PictureCodes.read(Png.file(chunks))).containsExactly(LINK);
	}

	@Test
	void aJpegOfVeryManyScansIsNotDecoded() {
		byte[] photo = jpeg(code(LINK, 300));
		ByteBuffer scans = ByteBuffer.allocate(photo.length + 200);
		scans.put(photo, 0, photo.length - 2);
		for (int i = 0; i < 100; i++) {
			scans.put((byte) 0xFF).put((byte) 0xDA);
		}
		scans.put(photo, photo.length - 2, 2);
		assertThatThrownBy(() -> PictureCodes.read(scans.array())).hasMessage("broken-image");
	}

	@Test
	void aDamagedPictureSaysSo() {
		byte[] cut = jpeg(code(LINK, 300));
		assertThatThrownBy(() -> PictureCodes.read(Arrays.copyOf(cut, 20))).hasMessage("broken-image");
		byte[] half = png(code(LINK, 300));
		assertThatThrownBy(() -> PictureCodes.read(Arrays.copyOf(half, half.length / 2))).hasMessage("broken-image");
	}

	@Test
	void aFileLargerThanAnyPhotoIsNotLookedAt() {
		assertThatThrownBy(() -> PictureCodes.read(new byte[PictureCodes.MAX_BYTES + 1])).hasMessage("too-large");
	}

	@Test
	void kindsOfPicturesAreToldByTheirFirstBytes() {
		assertThat(PictureKind.of(png(code("a", 50)))).isEqualTo(PictureKind.PNG);
		assertThat(PictureKind.of(jpeg(code("a", 50)))).isEqualTo(PictureKind.JPEG);
		for (String start : List.of("\0\0\0\u0018ftypheic", "RIFF\1\2\3\4WEBPVP8 ", "GIF89a....", "%PDF-1.7",
				"II*\0....")) {
			assertThat(PictureKind.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(PictureKind.FOREIGN);
		}
		for (String start : List.of("", "{\"a\": 1}", "<svg/>", "eyJhbGciOiJub25lIn0.e30.", "RIFF....WAVE")) {
			assertThat(PictureKind.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(PictureKind.NONE);
		}
	}

	/** A PNG that says it is this large, with next to nothing in it. */
	private static byte[] header(int width, int height) {
		byte[] size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array();
		return Png.file(List.of(new Png.Chunk("IHDR", size), new Png.Chunk("IDAT", new byte[20]),
				new Png.Chunk("IEND", new byte[0])));
	}

}
