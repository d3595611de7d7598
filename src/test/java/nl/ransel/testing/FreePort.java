package nl.ransel.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that tests start. */
public final class FreePort {

	private FreePort() {
	}

	/**
	 * One nobody listens on, from below those that systems give to outgoing connections:
	 * else one of our own could take it before the server does.
	 */
	public static int next() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
			try (ServerSocket socket = new ServerSocket(port)) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// somebody listens there
			}
		}
	}

}
