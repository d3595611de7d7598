package nl.ransel.share;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PackingTest {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.8", "gzip ; q=0.001" })
	void browsersTakeItPacked(String accepted) {
		assertThat(Packing.of(accepted)).isEqualTo(Packing.GZIP);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "identity", "br", "gzip;q=0", "gzip; q=0.000", "x-gzip-like", "*" })
	void whoDoesNotAskForItGetsItPlain(String accepted) {
		assertThat(Packing.of(accepted)).isEqualTo(Packing.PLAIN);
	}

	@Test
	void whatIsPackedComesOutAsItWas() throws IOException {
		byte[] page = "<p>één pagina</p>".repeat(50).getBytes(StandardCharsets.UTF_8);
		byte[] packed = Packing.GZIP.pack(page);

		assertThat(packed).hasSizeLessThan(page.length / 4);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(page);
		assertThat(Packing.PLAIN.pack(page)).isSameAs(page);
	}

}
