package nl.ransel.trust;

import java.io.ByteArrayOutputStream;

/** Gathers an answer and gives up as soon as it grows too large. */
final class Body {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final int max;

	Body(int max) {
		this.max = max;
	}

	Body add(byte[] part) {
		if (this.bytes.size() + part.length > this.max) {
			throw new TooLargeException();
		}
		this.bytes.writeBytes(part);
		return this;
	}

	byte[] bytes() {
		return this.bytes.toByteArray();
	}

	/** More bytes than are accepted. */
	static final class TooLargeException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooLargeException() {
			super("too large", null, false, false);
		}

	}

}
