package nl.ransel.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import nl.ransel.credential.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.ransel.format.Samples.bytes;
import static nl.ransel.format.Samples.chunk;
import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.png;
import static nl.ransel.format.Samples.read;
import static nl.ransel.format.Samples.svg;
import static nl.ransel.format.Samples.textIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BakingTest {

	private static final int ROUNDS = 200;

	/** What breaks careless writers of XML, PNG or JSON. */
	private static final List<String> NASTY = List.of("]]>", "]]", "<![CDATA[", "<", "&amp;", "\\u0000", "\\\"", "'",
			"\\n", "\u00e9", "\u20ac", "\uD83D\uDE00", "\u2028", "\u202E", "<!DOCTYPE html>", "openbadges", "\u00FF",
			" ");

	/** What other programs put in pictures, and what bakers did before. */
	private static final List<Png.Chunk> CHUNKS = List.of(chunk("tEXt", "Software\0x"),
			chunk("iTXt", "Title\0\0\0\0\0x"), chunk("gAMA", "\0\0\u00B1\u008F"),
			chunk("tEXt", "openbadges\0https://badges.example/1"), chunk("iTXt", "openbadgecredential\0\0\0\0\0{}"),
			chunk("zTXt", "openbadgecredential\0\0x"), chunk("iTXt", "clrcredential\0\0\0\0\0{}"),
			chunk("acTL", "\0\0\0\1\0\0\0\0"), chunk("tEXt", "no end"), chunk("prVt", ""));

	private final BadgeBaker baker = new BadgeBaker();

	@ParameterizedTest
	@EnumSource(Standard.class)
	void whatIsBakedIntoAPictureComesOutUnchanged(Standard standard) throws Exception {
		Random random = new Random(20261124);
		for (int round = 0; round < ROUNDS; round++) {
			String badge = randomBadge(random, standard);
			assertThat(textIn(this.baker.bake(png(), standard, badge))).isEqualTo(badge);
			assertThat(textIn(this.baker.bake(svg("<desc>a &lt; b</desc>"), standard, badge))).isEqualTo(badge);
		}
	}

	@Test
	void whateverChunksAPictureHasAndInWhateverOrderTheBadgeComesOutAndTheRestStays() throws Exception {
		Random random = new Random(20261124);
		for (int round = 0; round < ROUNDS; round++) {
			Png.Chunk[] extra = new Png.Chunk[random.nextInt(6)];
			for (int i = 0; i < extra.length; i++) {
				extra[i] = CHUNKS.get(random.nextInt(CHUNKS.size()));
			}
			byte[] picture = png(extra);
			List<String> others = others(picture);
			byte[] baked = this.baker.bake(picture, Standard.OB_3_0, Samples.CREDENTIAL);
			assertThat(textIn(baked)).isEqualTo(Samples.CREDENTIAL);
			assertThat(others(baked)).isEqualTo(others);
			assertThat(this.baker.bake(baked, Standard.OB_3_0, Samples.CREDENTIAL)).isEqualTo(baked);
		}
	}

	/** Every chunk that holds no badge of 3.0. */
	private static List<String> others(byte[] file) throws UnreadableBadge {
		return Png.chunks(file)
			.stream()
			.filter((chunk) -> !PngBadge.KEYWORD_3.equals(PngBadge.keyword(chunk)))
			.map((chunk) -> chunk.type() + HexFormat.of().formatHex(chunk.data()))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "openbadges", "ob", "svg", "a.b-c", "_x", "\u00e9l\u00e8ve" })
	void whateverPrefixesADrawingUsesTheBadgeComesOut(String prefix) throws Exception {
		for (String namespace : List.of("http://www.w3.org/2000/svg", "urn:other", SvgBadge.NAMESPACE_2,
				SvgBadge.NAMESPACE_3)) {
			String inside = "<p:metadata xmlns:p='%s' p:role='x'>y</p:metadata>".formatted(namespace)
				.replace("p:", prefix + ":")
				.replace(":p=", ":" + prefix + "=");
			byte[] picture = svg(inside);
			for (Standard standard : List.of(Standard.OB_2_0, Standard.OB_3_0)) {
				String badge = (standard == Standard.OB_3_0) ? Samples.CREDENTIAL : Samples.ASSERTION;
				byte[] baked = this.baker.bake(picture, standard, badge);
				assertThat(textIn(baked)).isEqualTo(badge);
				assertThat(this.baker.bake(baked, standard, badge)).isEqualTo(baked);
			}
		}
	}

	@Test
	void aSignedBadgeComesOutUnchanged() throws Exception {
		String compact = Samples.jws(json("{'alg': 'ES256'}"), Samples.CREDENTIAL);
		for (byte[] picture : List.of(png(), svg(""))) {
			byte[] baked = this.baker.bake(picture, Standard.OB_3_0, compact);
			assertThat(((BadgeDocument.Jws) read(baked)).compact()).isEqualTo(compact);
		}
	}

	@Test
	void aHostedAssertionStandsInADrawingWithItsAddress() throws Exception {
		byte[] baked = this.baker.bake(svg(""), Standard.OB_2_0, Samples.ASSERTION);
		assertThat(new String(baked, StandardCharsets.UTF_8))
			.contains("verify=\"https://badges.vechtdal.example/assertions/7\"");
		assertThat(textIn(baked)).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void anAddressComesOutUnchanged() throws Exception {
		for (byte[] picture : List.of(png(), svg(""))) {
			byte[] baked = this.baker.bake(picture, Standard.OB_2_0, "https://badges.example/7?a=1&b=2");
			assertThat(((BadgeDocument.Hosted) read(baked)).url()).hasToString("https://badges.example/7?a=1&b=2");
		}
	}

	@Test
	void bakingAgainTakesTheOldBadgeOut() throws Exception {
		for (byte[] picture : List.of(png(), svg("<g/>"))) {
			byte[] once = this.baker.bake(picture, Standard.OB_3_0, Samples.CREDENTIAL);
			String other = Samples.CREDENTIAL.replace("Heftruck", "Reachtruck");
			assertThat(textIn(this.baker.bake(once, Standard.OB_3_0, other))).isEqualTo(other);
			assertThat(this.baker.bake(once, Standard.OB_3_0, Samples.CREDENTIAL)).isEqualTo(once);
		}
	}

	@Test
	void aBadgeOfTheOtherStandardStays() throws Exception {
		for (byte[] picture : List.of(png(), svg(""))) {
			byte[] newer = this.baker.bake(picture, Standard.OB_3_0, Samples.CREDENTIAL);
			byte[] both = this.baker.bake(newer, Standard.OB_2_0, Samples.ASSERTION);
			assertThat(textIn(both)).isEqualTo(Samples.CREDENTIAL);
			assertThat(both.length).isGreaterThan(newer.length + Samples.ASSERTION.length());
		}
	}

	@Test
	void thePictureItselfStays() throws Exception {
		byte[] baked = this.baker.bake(png(), Standard.OB_3_0, Samples.CREDENTIAL);
		assertThat(Png.chunks(baked)).extracting(Png.Chunk::type).containsExactly("IHDR", "iTXt", "IDAT", "IEND");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(baked));
		assertThat(image.getWidth()).isEqualTo(1);
		String drawing = new String(this.baker.bake(svg("<desc>a &lt; b</desc>"), Standard.OB_2_0, Samples.ASSERTION),
				StandardCharsets.UTF_8);
		assertThat(drawing).contains("<desc>a &lt; b</desc>", "viewBox=\"0 0 9 9\"", "<circle r=\"4\"");
	}

	@Test
	void aDamagedPictureIsNotBakedInto() {
		assertThatExceptionOfType(UnreadableBadge.class)
			.isThrownBy(() -> this.baker.bake(Arrays.copyOf(png(), 40), Standard.OB_3_0, "{}"));
		assertThatExceptionOfType(UnreadableBadge.class)
			.isThrownBy(() -> this.baker.bake(bytes("<svg>"), Standard.OB_3_0, "{}"));
		assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(
				() -> this.baker.bake(bytes("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>"), Standard.OB_3_0, "{}"));
	}

	private static String randomBadge(Random random, Standard standard) {
		String template = Standards.isVerifiableCredential(standard) ? Samples.CREDENTIAL : Samples.ASSERTION;
		if (standard == Standard.CLR_2_0) {
			template = template.replace("OpenBadgeCredential", "ClrCredential");
		}
		StringBuilder text = new StringBuilder("{\"x\":\"");
		for (int i = random.nextInt(40); i > 0; i--) {
			text.append(random.nextBoolean() ? NASTY.get(random.nextInt(NASTY.size())) : letter(random));
		}
		return text.append("\",").append(template.substring(1)).toString();
	}

	private static String letter(Random random) {
		return Character.toString(0xA1 + random.nextInt(0xD700 - 0xA1));
	}

}
