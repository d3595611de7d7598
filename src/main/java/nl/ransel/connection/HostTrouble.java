package nl.ransel.connection;

import java.time.Duration;

import nl.ransel.kernel.Problem;
import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;

/** Ends a talk with another platform. At the edge it becomes a {@link Problem}. */
final class HostTrouble extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Trouble trouble;

	private final transient @Nullable Duration retryAfter;

	HostTrouble(Trouble trouble) {
		this(trouble, null);
	}

	private HostTrouble(Trouble trouble, @Nullable Duration retryAfter) {
		super(trouble.code(), null, false, false);
		this.trouble = trouble;
		this.retryAfter = retryAfter;
	}

	static HostTrouble of(Reply.Silence silence) {
		return new HostTrouble(Trouble.of(silence), silence.retryAfter());
	}

	Trouble trouble() {
		return this.trouble;
	}

	/** How long it asks to be left alone, or null. */
	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	Problem problem() {
		return Problem.unprocessable(this.trouble.code());
	}

}
