package nl.ransel.format;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.ransel.format.Samples.assertRefused;
import static nl.ransel.format.Samples.bytes;
import static nl.ransel.format.Samples.json;
import static nl.ransel.format.Samples.jws;
import static nl.ransel.format.Samples.read;
import static nl.ransel.format.Samples.svg;
import static nl.ransel.format.Samples.textIn;
import static org.assertj.core.api.Assertions.assertThat;

class SvgReadingTest {

	private static final String OB3 = "https://purl.imsglobal.org/ob/v3p0";

	private static final String OB2 = "http://openbadges.org";

	private static final String ASSERTION = "<o:assertion xmlns:o='" + OB2 + "'><![CDATA[" + Samples.ASSERTION
			+ "]]></o:assertion>";

	@Test
	void aBadgeInCharacterDataIsFound() throws Exception {
		BadgeFile file = new BadgeReader().read(svg(ASSERTION));
		assertThat(file.mediaType()).isEqualTo("image/svg+xml");
		assertThat(((BadgeDocument.Json) file.document()).text()).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void namespacesCountAndPrefixesDoNot() {
		assertThat(textIn(svg("<credential xmlns='" + OB3 + "'><![CDATA[" + Samples.CREDENTIAL + "]]></credential>")))
			.isEqualTo(Samples.CREDENTIAL);
		assertRefused(svg(ASSERTION.replace(OB2, "http://elsewhere.example"))).isEqualTo("no-badge-in-svg");
		assertRefused(svg("<assertion>" + ASSERTION.replaceAll("</?o:assertion[^>]*>", "") + "</assertion>"))
			.isEqualTo("no-badge-in-svg");
		assertRefused(svg(ASSERTION.replace(OB2, OB3))).isEqualTo("no-badge-in-svg");
	}

	@Test
	void escapedTextIsAsGoodAsCharacterData() {
		String escaped = Samples.ASSERTION.replace("&", "&amp;").replace("\"", "&#34;");
		assertThat(textIn(svg("<o:assertion xmlns:o='" + OB2 + "'>\n" + escaped + "</o:assertion>")))
			.isEqualTo(Samples.ASSERTION);
	}

	@Test
	void aSignedBadgeStandsInTheAttribute() {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.CREDENTIAL);
		BadgeDocument document = read(svg("<c:credential xmlns:c='" + OB3 + "' verify='" + compact + "'/>"));
		assertThat(((BadgeDocument.Jws) document).compact()).isEqualTo(compact);
	}

	@Test
	void anAddressStandsInTheAttribute() {
		BadgeDocument document = read(
				svg("<o:assertion xmlns:o='" + OB2 + "' verify='https://badges.example/7'> </o:assertion>"));
		assertThat(((BadgeDocument.Hosted) document).url()).hasToString("https://badges.example/7");
	}

	@Test
	void theBodySaysMoreThanTheAddress() {
		assertThat(textIn(svg(ASSERTION.replace("o:assertion x", "o:assertion verify='https://badges.example/7' x"))))
			.isEqualTo(Samples.ASSERTION);
	}

	@Test
	void theSignatureSaysMoreThanItsCopyInTheBody() {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.ASSERTION);
		assertThat(read(svg(ASSERTION.replace("o:assertion x", "o:assertion verify='" + compact + "' x"))))
			.isInstanceOf(BadgeDocument.Jws.class);
	}

	@Test
	void theNewStandardAllowsOnlyOneOfBodyAndSignature() {
		String compact = jws(json("{'alg': 'RS256'}"), Samples.CREDENTIAL);
		assertRefused(svg("<c:credential xmlns:c='" + OB3 + "' verify='" + compact + "'>" + Samples.CREDENTIAL
				+ "</c:credential>"))
			.isEqualTo("two-badges");
	}

	@Test
	void theNewestOfTwoStandardsIsTaken() {
		String newer = "<credential xmlns='" + OB3 + "'><![CDATA[" + Samples.CREDENTIAL + "]]></credential>";
		assertThat(textIn(svg(ASSERTION + newer))).isEqualTo(Samples.CREDENTIAL);
	}

	@Test
	void twoBadgesOfOneKindAreRefused() {
		assertRefused(svg(ASSERTION + "<g>" + ASSERTION + "</g>")).isEqualTo("two-badges");
	}

	@Test
	void anOrdinaryPictureHasNoBadge() {
		assertRefused(svg("")).isEqualTo("no-badge-in-svg");
		assertRefused(svg("<metadata>openbadges</metadata>")).isEqualTo("no-badge-in-svg");
	}

	@Test
	void anEmptyElementIsEmpty() {
		assertRefused(svg("<o:assertion xmlns:o='" + OB2 + "'/>")).isEqualTo("empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg", "<svg>", "<svg></g>", "<svg><g></svg>", "<svg/><svg/>", "<p/>", "<", "<svg a=1/>",
			"<svg>&nbsp;</svg>", "<svg>&lol;</svg>", "<x:svg/>", "<svg/>x",
			"<?xml version='1.0' encoding='no-such'?><svg/>" })
	void whatIsNotWellFormedIsBroken(String text) {
		assertRefused(text).isEqualTo("broken-svg");
	}

	@Test
	void elementsInsideTheBadgeAreBroken() {
		assertRefused(svg(ASSERTION.replace("<![CDATA[", "<b/><![CDATA["))).isEqualTo("broken-svg");
	}

	@Test
	void bytesThatAreNotTheSaidEncodingAreBroken() {
		byte[] latin = new String(svg("<desc>Caf\u00e9</desc>" + ASSERTION), StandardCharsets.UTF_8)
			.getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(latin).isEqualTo("broken-svg");
	}

	@Test
	void theDeclaredEncodingIsBelieved() {
		String text = Samples.ASSERTION.replace("sanne", "ren\u00e9");
		String file = "<?xml version='1.0' encoding='iso-8859-1'?><svg>" + ASSERTION.replace("sanne", "ren\u00e9")
				+ "</svg>";
		assertThat(textIn(file.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(text);
	}

	@Test
	void nestingIsLimited() {
		assertThat(textIn(svg("<g>".repeat(250) + ASSERTION + "</g>".repeat(250)))).isEqualTo(Samples.ASSERTION);
		assertRefused(svg("<g>".repeat(300) + "</g>".repeat(300))).isEqualTo("broken-svg");
		assertRefused(svg("<g>".repeat(100_000))).isEqualTo("broken-svg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE svg>", "<!DOCTYPE svg SYSTEM 'http://localhost:1/x.dtd'>",
			"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
			"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
			"<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://localhost:1/p'> %p;]>" })
	void anyDocumentTypeIsRefused(String doctype) {
		assertRefused(doctype + "<svg>&x;</svg>").isEqualTo("svg-with-doctype");
	}

	@Test
	void aBillionLaughsAreNotLaughed() {
		StringBuilder doctype = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'lol'>");
		for (int i = 1; i < 12; i++) {
			doctype.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
		}
		assertRefused(bytes(doctype + "]><svg>&l11;</svg>")).isEqualTo("svg-with-doctype");
	}

	@Test
	void aQuadraticBlowUpIsRefused() {
		String doctype = "<!DOCTYPE svg [<!ENTITY a '" + "a".repeat(100_000) + "'>]>";
		assertRefused(doctype + "<svg>" + "&a;".repeat(100_000) + "</svg>").isEqualTo("svg-with-doctype");
	}

	@Test
	void includesAndStylesheetsAreNeverFollowed() {
		String include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>";
		String style = "<?xml-stylesheet href='http://localhost:1/x.xsl'?>";
		assertThat(textIn(bytes(style + "<svg>" + include + ASSERTION + "</svg>"))).isEqualTo(Samples.ASSERTION);
	}

	@Test
	void manyAttributesAreNotEndless() {
		StringBuilder attributes = new StringBuilder();
		for (int i = 0; i < 50_000; i++) {
			attributes.append(" a").append(i).append("=''");
		}
		assertRefused("<svg" + attributes + "></svg>").isIn("broken-svg", "no-badge-in-svg");
	}

}
