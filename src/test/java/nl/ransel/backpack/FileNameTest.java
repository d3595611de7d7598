package nl.ransel.backpack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

	@Test
	void theNameItCameWithStays() {
		assertThat(name("Mijn badge (1).png")).isEqualTo("Mijn badge (1).png");
	}

	@Test
	void foldersHiddenFilesAndControlCharactersAreTakenOff() {
		assertThat(name("C:\\Users\\noor\\badge.png")).isEqualTo("badge.png");
		assertThat(name("../../etc/passwd")).isEqualTo("passwd");
		assertThat(name("..badge\r\nSet-Cookie: x.png")).isEqualTo("badgeSet-Cookie x.png");
		assertThat(name("badge\u202egnp.exe")).isEqualTo("badgegnp.exe");
	}

	@Test
	void aLongNameIsCutBeforeItsKind() {
		assertThat(name("a".repeat(300) + ".png")).hasSize(100).endsWith("a.png");
	}

	@Test
	void withoutANameTheBadgeGivesOne() {
		assertThat(name(null)).isEqualTo("kassa-basis.png");
		assertThat(name("   ")).isEqualTo("kassa-basis.png");
		assertThat(FileName.of(null, "数学", "application/jose").value()).isEqualTo("badge.jws");
		assertThat(FileName.of(null, "数学", "application/vc+sd-jwt").value()).isEqualTo("badge.sdjwt");
		assertThat(FileName.of(null, "数学", "application/vc+cose").value()).isEqualTo("badge.cose");
	}

	private static String name(String given) {
		return FileName.of(given, "Kassa: básis!", "image/png").value();
	}

}
