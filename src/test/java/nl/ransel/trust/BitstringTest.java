package nl.ransel.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BitstringTest {

	private static String encode(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
	}

	private static void open(Runnable reading, String reason) {
		assertThatExceptionOfType(Distrust.class).isThrownBy(reading::run).satisfies((ex) -> {
			assertThat(ex.reason()).isEqualTo(reason);
			assertThat(ex.failed()).isFalse();
		});
	}

	@Test
	void bitsAreCountedFromTheLeft() {
		byte[] bytes = new byte[Bitstring.MIN_BITS / 8];
		bytes[0] = (byte) 0b1000_0001;
		bytes[1] = 0b0100_0000;
		bytes[bytes.length - 1] = 1;
		Bitstring list = Bitstring.expand(encode(bytes));
		assertThat(list.size()).isEqualTo(131_072);
		assertThat(list.get(0)).isTrue();
		assertThat(list.get(1)).isFalse();
		assertThat(list.get(7)).isTrue();
		assertThat(list.get(8)).isFalse();
		assertThat(list.get(9)).isTrue();
		assertThat(list.get(131_071)).isTrue();
	}

	@Test
	void theOlderFormHasNoLetterBeforeIt() {
		assertThat(Bitstring.expandOlder(encode(new byte[16_384]).substring(1)).get(5)).isFalse();
		open(() -> Bitstring.expand(encode(new byte[16_384]).substring(1)), "status-list-unreadable");
	}

	@Test
	void whatIsOutsideOrTooShortOrTooLongLeavesTheQuestionOpen() {
		Bitstring list = Bitstring.expand(encode(new byte[16_384]));
		open(() -> list.get(131_072), "status-range");
		open(() -> list.get(-1), "status-range");
		open(() -> Bitstring.expand(encode(new byte[16_383])), "status-list-length");
		open(() -> Bitstring.expand(encode(new byte[Bitstring.MAX_BYTES + 1])), "status-list-unreadable");
		open(() -> Bitstring.expand("uAAAA"), "status-list-unreadable");
		open(() -> Bitstring.expand("u!"), "status-list-unreadable");
		open(() -> Bitstring.expand(""), "status-list-unreadable");
		open(() -> Bitstring.expand(encode(new byte[16_384]).substring(0, 20)), "status-list-unreadable");
	}

}
