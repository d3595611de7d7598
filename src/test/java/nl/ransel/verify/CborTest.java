package nl.ransel.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import nl.ransel.trust.Distrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@ParameterizedTest
	@ValueSource(strings = { "", "18", "5affffffff00", "9affffffff", "1b0000000000000001", "5f41000041ff", "20", "6261",
			"f5", "c100", "0000", "a201020102", "8181818100", "44010203" })
	void everythingElseIsRefused(String hex) {
		assertThatExceptionOfType(Distrust.class).isThrownBy(() -> read(hex));
	}

}
