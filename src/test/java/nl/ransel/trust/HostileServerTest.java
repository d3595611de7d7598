package nl.ransel.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Servers that do not keep to HTTP, and mean us to choke on it. */
class HostileServerTest {

	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	/** Says the first once, and then the second for as long as anybody listens. */
	private void saying(byte[] first, byte[] again) {
		Thread thread = new Thread(() -> {
			try (Socket socket = this.server.accept(); OutputStream out = socket.getOutputStream()) {
				out.write(first);
				while (again.length > 0) {
					out.write(again);
				}
				out.flush();
			}
			catch (IOException ex) {
				// the client has hung up
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private Fetched fetch() {
		Remote client = new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(2)), Clock.systemUTC());
		URI uri = URI.create("http://127.0.0.1:" + this.server.getLocalPort() + "/");
		return client.fetch(uri, Purpose.BADGE).block(Duration.ofSeconds(20));
	}

	@Test
	void headersWithoutEndAreCutOff() {
		saying(bytes("HTTP/1.1 200 OK\r\n"), bytes("X-More: " + "x".repeat(100) + "\r\n"));
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@Test
	void oneHeaderWithoutEndIsCutOff() {
		saying(bytes("HTTP/1.1 200 OK\r\nX-More: "), bytes("x".repeat(1000)));
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@Test
	void whatIsNoHttpAtAllIsCutOff() {
		saying(new byte[0], bytes("SSH-2.0-x"));
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@Test
	void promisesWithoutAnAnswerAreGivenUp() {
		saying(new byte[0], bytes("HTTP/1.1 100 Continue\r\n\r\n"));
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@Test
	void chunksWithoutEndAreCutOff() {
		saying(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), bytes("1\r\nx\r\n"));
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "abc", "99999999999999999999", "7, 8", "2147483648" })
	void aLengthThatCannotBeIsNoAnswer(String length) {
		saying(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n{}"), new byte[0]);
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	@Test
	void aBodyThatBreaksOffIsNoAnswer() {
		saying(bytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}"), new byte[0]);
		assertThat(fetch()).isInstanceOf(Unreachable.class);
	}

	/** Nothing packed was asked for, so nothing is unpacked: a bomb stays small. */
	@Test
	void whatIsPackedIsNotUnpacked() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(new byte[50_000_000]);
		}
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		answer.writeBytes(
				bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"));
		answer.writeBytes(packed.toByteArray());
		saying(answer.toByteArray(), new byte[0]);
		assertThat(fetch()).isInstanceOfSatisfying(Answer.class,
				(found) -> assertThat(found.body()).isEqualTo(packed.toByteArray()));
	}

}
