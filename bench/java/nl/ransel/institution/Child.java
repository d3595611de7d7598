package nl.ransel.institution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A part of the bench that runs in a process of its own. */
final class Child implements AutoCloseable {

	private final Process process;

	private final BufferedReader out;

	private final PrintWriter in;

	/** Starts the class with as much heap, with these arguments before and after its name. */
	Child(String main, String heap, List<String> properties, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
		command.addAll(properties);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
		command.addAll(arguments);
		this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		this.out = this.process.inputReader();
		this.in = new PrintWriter(this.process.outputWriter(), true);
	}

	/** The words of the next line that begins with this one. */
	String[] said(String word) throws IOException {
		for (String line = this.out.readLine(); line != null; line = this.out.readLine()) {
			if (line.startsWith(word + " ")) {
				return line.split(" ");
			}
		}
		throw new IOException("it ended without saying " + word);
	}

	String[] asked(String word) throws IOException {
		tell("");
		return said(word);
	}

	void tell(String line) {
		this.in.println(line);
	}

	/** Processor time it has taken so far. */
	Duration processor() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
