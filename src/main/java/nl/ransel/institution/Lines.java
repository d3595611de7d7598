package nl.ransel.institution;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into lines while it comes in. It never holds more than one line,
 * and of a line that is too long nothing at all.
 */
final class Lines {

	private final int longest;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	private boolean tooLong;

	/**
	 * @param longest bytes in a line
	 */
	Lines(int longest) {
		this.longest = longest;
	}

	/** The lines that are whole with these bytes; blank ones are passed over. */
	List<Line> add(byte[] bytes) {
		List<Line> whole = new ArrayList<>();
		int from = 0;
		for (int at = 0; at < bytes.length; at++) {
			if (bytes[at] == '\n') {
				append(bytes, from, at);
				end().forEach(whole::add);
				from = at + 1;
			}
		}
		append(bytes, from, bytes.length);
		return whole;
	}

	/** The last line, when the stream did not end with a line break. */
	List<Line> end() {
		Line last = new Line(this.line.toByteArray(), this.tooLong);
		this.line.reset();
		this.tooLong = false;
		return last.isBlank() ? List.of() : List.of(last);
	}

	private void append(byte[] bytes, int from, int to) {
		if (this.tooLong || this.line.size() + (to - from) > this.longest) {
			this.tooLong = true;
			this.line.reset();
			return;
		}
		this.line.write(bytes, from, to - from);
	}

	/**
	 * A line without its break.
	 *
	 * @param bytes what it holds, nothing when it was too long
	 * @param tooLong whether it was
	 */
	record Line(byte[] bytes, boolean tooLong) {

		boolean isBlank() {
			if (this.tooLong) {
				return false;
			}
			for (byte one : this.bytes) {
				if (one != ' ' && one != '\t' && one != '\r') {
					return false;
				}
			}
			return true;
		}

	}

}
