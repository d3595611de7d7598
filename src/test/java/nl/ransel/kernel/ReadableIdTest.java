package nl.ransel.kernel;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableIdTest {

	private final Random luck = new Random(7);

	private final Randomness randomness = (count) -> {
		byte[] bytes = new byte[count];
		this.luck.nextBytes(bytes);
		return bytes;
	};

	@Test
	void itBeginsWithTheWordsOfTheTitle() {
		assertThat(id(" Werken aan de kassa! ")).matches("werken-aan-de-kassa-[a-z0-9]{1,8}");
	}

	@Test
	void aTitleWithoutLettersOrDigitsGetsAnotherWord() {
		assertThat(id("…")).matches("badge-[a-z0-9]{1,8}");
		assertThat(id("")).matches("badge-[a-z0-9]{1,8}");
	}

	@Test
	void aLongTitleIsCutBeforeAHyphen() {
		assertThat(id("a".repeat(39) + " en zo")).matches("a{39}-[a-z0-9]{1,8}");
		assertThat(id("b".repeat(400))).hasSizeLessThanOrEqualTo(49);
	}

	@Test
	void theSameTitleGivesAnotherIdEachTime() {
		assertThat(id("Kassa")).isNotEqualTo(id("Kassa"));
	}

	private String id(String title) {
		return ReadableId.of(title, "badge", this.randomness);
	}

}
