package nl.ransel.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that hangs up at the first question, and answers the next. */
final class HangingUp implements AutoCloseable {

	private final ServerSocket door;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	HangingUp() throws IOException {
		this.door = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
		Thread thread = new Thread(this::open);
		thread.setDaemon(true);
		thread.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.door.getLocalPort() + "/";
	}

	/** With which methods it was asked. */
	List<String> asked() {
		return List.copyOf(this.asked);
	}

	private void open() {
		while (!this.door.isClosed()) {
			try (Socket socket = this.door.accept()) {
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
				hear(in);
				if (this.asked.size() > 1) {
					socket.getOutputStream()
						.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
							.getBytes(StandardCharsets.US_ASCII));
				}
			}
			catch (IOException ex) {
				// the other side, or the test, was first
			}
		}
	}

	/** A question without a body. */
	private void hear(BufferedReader in) throws IOException {
		String line = in.readLine();
		this.asked.add(String.valueOf(line).split(" ")[0]);
		while (line != null && !line.isEmpty()) {
			line = in.readLine();
		}
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

}
