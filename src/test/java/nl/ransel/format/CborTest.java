package nl.ransel.format;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class CborTest {

	private static Object read(String hex) {
		return Cbor.read(HexFormat.of().parseHex(hex), 0);
	}

	@Test
	void numbersStringsListsAndMapsAreRead() {
		assertThat(read("17")).isEqualTo(23L);
		assertThat(read("1903e8")).isEqualTo(1000L);
		assertThat(read("1a000f4240")).isEqualTo(1_000_000L);
		assertThat((byte[]) read("43010203")).containsExactly(1, 2, 3);
		assertThat(read("6161")).isEqualTo("a");
		assertThat(read("83010203")).isEqualTo(List.of(1L, 2L, 3L));
		assertThat(read("a201020304")).isEqualTo(Map.of(1L, 2L, 3L, 4L));
	}

	@Test
	void whatSignedMessagesHaveBesidesIsReadToo() {
		assertThat(read("26")).isEqualTo(-7L);
		assertThat(read("390100")).isEqualTo(-257L);
		assertThat(read("f5")).isEqualTo(true);
		assertThat(read("f6")).isSameAs(Cbor.NOTHING);
		assertThat(read("1b7fffffffffffffff")).isEqualTo(Long.MAX_VALUE);
		assertThat(read("d201")).isEqualTo(new Cbor.Tagged(18, 1L));
	}

	/** RFC 8949, 3.2. */
	@Test
	void whatHasNoAnnouncedLengthEndsWithABreak() {
		assertThat((byte[]) read("5f4101420203ff")).containsExactly(1, 2, 3);
		assertThat(read("7f61616162ff")).isEqualTo("ab");
		assertThat(read("9f0102ff")).isEqualTo(List.of(1L, 2L));
		assertThat(read("bf0102ff")).isEqualTo(Map.of(1L, 2L));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "18", "5affffffff00", "9affffffff", "1bffffffffffffffff", "5f4100", "5f6161ff",
			"5f5f4100ffff", "9f01", "bf01ff", "3f", "df00", "ff", "6261", "61ff", "f7f7", "f97e00",
			"fb7ff8000000000000", "e0", "f0", "1c", "c1", "0000", "a201020102", "bf01020102ff", "a1410102", "a1800102",
			"9b7fffffffffffffff01ff", "bb7fffffffffffffff0102ff", "818181818181818181818100", "44010203" })
	void everythingElseIsRefused(String hex) {
		assertThatIllegalArgumentException().isThrownBy(() -> read(hex));
	}

	/** A long piece and thousands of empty ones are put together once, not each time. */
	@Test
	void manyPiecesTakeNoLongerThanTheirLength() {
		String hex = "5f5a00100000" + "00".repeat(1 << 20) + "40".repeat(9_000) + "ff";
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat((byte[]) read(hex)).hasSize(1 << 20));
	}

	@Test
	void noMoreThanSomeThousandsOfItemsAreRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("9f" + "00".repeat(10_000) + "ff"));
		assertThatIllegalArgumentException().isThrownBy(() -> read("5f" + "40".repeat(10_001) + "ff"));
	}

}
