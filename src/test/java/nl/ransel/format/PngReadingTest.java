package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;

import static nl.ransel.format.Samples.assertRefused;
import static nl.ransel.format.Samples.bytes;
import static nl.ransel.format.Samples.chunk;
import static nl.ransel.format.Samples.png;
import static nl.ransel.format.Samples.textIn;
import static org.assertj.core.api.Assertions.assertThat;

class PngReadingTest {

	private static final Png.Chunk BAKED = chunk("iTXt", "openbadges\0\0\0\0\0" + Samples.ASSERTION);

	@Test
	void aBadgeInInternationalTextIsFound() throws Exception {
		BadgeFile file = new BadgeReader().read(png(BAKED));
		assertThat(file.mediaType()).isEqualTo("image/png");
		assertThat(file.baked()).isTrue();
		assertThat(((BadgeDocument.Json) file.document()).text()).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void languageAndTranslatedKeywordArePassedOver() {
		assertThat(textIn(png(chunk("iTXt", "openbadges\0\0\0nl\0Badge\0" + Samples.ASSERTION))))
			.isEqualTo(Samples.ASSERTION);
	}

	@Test
	void internationalTextIsUtf8() {
		String text = Samples.ASSERTION.replace("'", "").replace("sanne@", "\u0160\u0101nn\u00e9 \uD83D\uDE00@");
		byte[] head = "openbadges\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
		assertThat(textIn(png(new Png.Chunk("iTXt", join(head, bytes(text)))))).isEqualTo(text);
	}

	@Test
	void compressedTextIsReadThoughTheStandardForbidsIt() {
		byte[] international = "openbadges\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII);
		byte[] latin = "openbadges\0\0".getBytes(StandardCharsets.US_ASCII);
		byte[] packed = deflate(bytes(Samples.ASSERTION));
		assertThat(textIn(png(new Png.Chunk("iTXt", join(international, packed))))).isEqualTo(Samples.ASSERTION);
		assertThat(textIn(png(new Png.Chunk("zTXt", join(latin, packed))))).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void plainTextHoldsTheAddressOfAnOldBadge() {
		BadgeDocument document = Samples.read(png(chunk("tEXt", "openbadges\0https://badges.example/old/7")));
		assertThat(((BadgeDocument.Hosted) document).url()).hasToString("https://badges.example/old/7");
	}

	@Test
	void plainTextIsLatinUnlessItIsUtf8() {
		String text = Samples.ASSERTION.replace("sanne", "ren\u00e9");
		assertThat(textIn(png(chunk("tEXt", "openbadges\0" + text)))).isEqualTo(text);
		byte[] utf8 = join("openbadges\0".getBytes(StandardCharsets.US_ASCII), bytes(text));
		assertThat(textIn(png(new Png.Chunk("tEXt", utf8)))).isEqualTo(text);
	}

	@Test
	void theNewestOfTwoStandardsIsTaken() {
		Png.Chunk newer = chunk("iTXt", "openbadgecredential\0\0\0\0\0" + Samples.CREDENTIAL);
		assertThat(textIn(png(BAKED, newer))).isEqualTo(Samples.CREDENTIAL);
		assertThat(textIn(png(newer, BAKED))).isEqualTo(Samples.CREDENTIAL);
	}

	@Test
	void aLearnerRecordIsFound() {
		String clr = Samples.CREDENTIAL.replace("OpenBadgeCredential", "ClrCredential");
		assertThat(textIn(png(chunk("iTXt", "clrcredential\0\0\0\0\0" + clr)))).isEqualTo(clr);
	}

	@Test
	void twoBadgesOfOneKindAreRefusedWhateverTheyAre() {
		assertRefused(png(BAKED, BAKED)).isEqualTo("two-badges");
		assertRefused(png(BAKED, chunk("tEXt", "openbadges\0https://badges.example/7"))).isEqualTo("two-badges");
	}

	@Test
	void otherTextIsNoBadge() {
		assertRefused(png()).isEqualTo("no-badge-in-image");
		assertRefused(png(chunk("tEXt", "Software\0Paint"))).isEqualTo("no-badge-in-image");
		assertRefused(png(chunk("tEXt", "openbadges"))).isEqualTo("no-badge-in-image");
		assertRefused(png(chunk("iTXt", ""))).isEqualTo("no-badge-in-image");
		assertRefused(png(chunk("teXt", "openbadges\0https://badges.example/7"))).isEqualTo("no-badge-in-image");
	}

	@Test
	void aBadgeOfNothingIsEmpty() {
		assertRefused(png(chunk("tEXt", "openbadges\0"))).isEqualTo("empty");
		assertRefused(png(chunk("iTXt", "openbadges\0\0\0\0\0"))).isEqualTo("empty");
	}

	@Test
	void aFileCutOffAnywhereIsBroken() {
		byte[] file = png(BAKED);
		for (int length = 4; length < file.length; length++) {
			assertRefused(Arrays.copyOf(file, length)).isEqualTo("broken-image");
		}
	}

	@Test
	void oneWrongBitAnywhereIsBroken() {
		byte[] file = png(BAKED);
		for (int at = 4; at < file.length; at++) {
			byte[] wrong = file.clone();
			wrong[at] ^= 1;
			assertRefused(wrong).isEqualTo("broken-image");
		}
	}

	@Test
	void lengthsBeyondTheFileAreBroken() {
		for (int length : new int[] { Integer.MAX_VALUE, Integer.MIN_VALUE, -1, -12, 1 << 24 }) {
			byte[] file = png(BAKED);
			ByteBuffer.wrap(file).putInt(33, length);
			assertRefused(file).isEqualTo("broken-image");
		}
	}

	@Test
	void aPictureThatDoesNotBeginWithItsHeaderIsBroken() {
		Png.Chunk end = new Png.Chunk("IEND", new byte[0]);
		assertRefused(Png.file(List.of(BAKED, end))).isEqualTo("broken-image");
		assertRefused(Png.file(List.of(new Png.Chunk("IHDR", new byte[12]), BAKED, end))).isEqualTo("broken-image");
	}

	@Test
	void whatComesAfterTheEndIsNoPartOfThePicture() {
		byte[] behind = Png.file(List.of(BAKED));
		assertRefused(join(png(), Arrays.copyOfRange(behind, 8, behind.length))).isEqualTo("no-badge-in-image");
		assertThat(textIn(join(png(BAKED), new byte[] { 1, 2, 3 }))).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void aBombOfCompressedTextIsNotInflated() {
		byte[] bomb = deflate(new byte[50_000_000]);
		assertThat(bomb.length).isLessThan(BadgeReader.MAX_BYTES);
		byte[] international = "openbadges\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII);
		assertRefused(png(new Png.Chunk("iTXt", join(international, bomb)))).isEqualTo("too-large");
		assertRefused(png(new Png.Chunk("zTXt", join("openbadges\0\0".getBytes(StandardCharsets.US_ASCII), bomb))))
			.isEqualTo("too-large");
	}

	@Test
	void textThatIsNotCompressedAsItSaysIsBroken() {
		assertRefused(png(chunk("zTXt", "openbadges\0\0not deflated"))).isEqualTo("broken-image");
		assertRefused(png(chunk("zTXt", "openbadges\0\1xx"))).isEqualTo("broken-image");
		assertRefused(png(chunk("zTXt", "openbadges\0"))).isEqualTo("broken-image");
		assertRefused(png(chunk("iTXt", "openbadges\0\2\0\0\0x"))).isEqualTo("broken-image");
		assertRefused(png(chunk("iTXt", "openbadges\0\1\1\0\0x"))).isEqualTo("broken-image");
		byte[] half = deflate(bytes(Samples.ASSERTION));
		byte[] head = "openbadges\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII);
		assertRefused(png(new Png.Chunk("iTXt", join(head, Arrays.copyOf(half, half.length / 2)))))
			.isEqualTo("broken-image");
	}

	@Test
	void textThatAsksForADictionaryIsBroken() {
		Deflater deflater = new Deflater();
		deflater.setDictionary(bytes("woordenboek"));
		deflater.setInput(bytes(Samples.ASSERTION));
		deflater.finish();
		byte[] out = new byte[2_000];
		int length = deflater.deflate(out);
		byte[] head = "openbadges\0\0".getBytes(StandardCharsets.US_ASCII);
		assertRefused(png(new Png.Chunk("zTXt", join(head, Arrays.copyOf(out, length))))).isEqualTo("broken-image");
	}

	@Test
	void internationalTextWithoutItsFieldsIsBroken() {
		assertRefused(png(chunk("iTXt", "openbadges\0"))).isEqualTo("broken-image");
		assertRefused(png(chunk("iTXt", "openbadges\0\0\0\0"))).isEqualTo("broken-image");
		assertRefused(png(chunk("iTXt", "openbadges\0\0\0nl"))).isEqualTo("broken-image");
	}

	private static byte[] deflate(byte[] text) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
			out.write(text);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return packed.toByteArray();
	}

	private static byte[] join(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

}
