package nl.ransel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that delivers nothing: it speaks as much SMTP (RFC 5321) as a sender
 * needs and keeps the latest mails for the mail page. So the demo and the tests send real
 * mail the real way.
 */
public final class DemoMailbox implements AutoCloseable {

	private static final int MOST = 50;

	private final ServerSocket door;

	private final ExecutorService threads = Executors.newCachedThreadPool((work) -> {
		Thread thread = new Thread(work, "demo mailbox");
		thread.setDaemon(true);
		return thread;
	});

	private final Deque<CaughtMail> mails = new ArrayDeque<>();

	private DemoMailbox() {
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::letIn);
	}

	/** Opens on a free port of this machine. */
	public static DemoMailbox open() {
		return new DemoMailbox();
	}

	public int port() {
		return this.door.getLocalPort();
	}

	/** What came in, newest first. */
	public List<CaughtMail> mails() {
		synchronized (this.mails) {
			return List.copyOf(this.mails);
		}
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		this.threads.shutdownNow();
	}

	private void letIn() {
		while (!this.door.isClosed()) {
			try {
				Socket caller = this.door.accept();
				this.threads.execute(() -> talk(caller));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket caller) {
		try (caller;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
				Writer out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
			say(out, "220 demo");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				answer(line, in, out);
			}
		}
		catch (IOException ex) {
			// The sender hung up; what it had handed over is kept.
		}
	}

	private void answer(String line, BufferedReader in, Writer out) throws IOException {
		switch (line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT)) {
			case "DATA" -> {
				say(out, "354 go on");
				keep(content(in));
				say(out, "250 kept");
			}
			case "QUIT" -> say(out, "221 bye");
			default -> say(out, "250 fine");
		}
	}

	/** RFC 5321 section 4.5.2: a line that is only a dot ends it, others lose one. */
	private static String content(BufferedReader in) throws IOException {
		StringBuilder content = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
		}
		return content.toString();
	}

	private void keep(String content) {
		CaughtMail mail = CaughtMail.read(content.getBytes(StandardCharsets.ISO_8859_1));
		synchronized (this.mails) {
			this.mails.addFirst(mail);
			while (this.mails.size() > MOST) {
				this.mails.removeLast();
			}
		}
	}

	private static void say(Writer out, String line) throws IOException {
		out.write(line + "\r\n");
		out.flush();
	}

}
