package nl.ransel.kernel;

import java.util.List;

/**
 * An expected refusal. It travels as an error signal to the edge, where the web layer
 * turns it into RFC 9457 problem+json in the reader's language: the texts stand in the
 * message bundles under {@code problem.<code>}.
 */
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** The families of refusal; the web layer gives each its HTTP status. */
	public enum Kind {

		/** The request itself is wrong: 400. */
		BAD_REQUEST,
		/** Nobody is logged in: 401. */
		UNAUTHENTICATED,
		/** Somebody is, but may not: 403. */
		FORBIDDEN,
		/** Does not exist, or not for this person: 404. */
		NOT_FOUND,
		/** Somebody else was first: 409. */
		CONFLICT,
		/** Was there and has ended: 410. */
		GONE,
		/** More bytes than are accepted: 413. */
		TOO_LARGE,
		/** Understood, and refused for what it says: 422. */
		UNPROCESSABLE,
		/** Too often: 429. */
		TOO_MANY

	}

	private final Kind kind;

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * @param kind the family, which decides the HTTP status
	 * @param code stable and dotted, for example {@code share.expired}
	 * @param arguments values for the placeholders of the message
	 */
	public Problem(Kind kind, String code, Object... arguments) {
		super(code, null, false, false);
		this.kind = kind;
		this.code = code;
		this.arguments = List.of(arguments);
	}

	public static Problem notFound(String code) {
		return new Problem(Kind.NOT_FOUND, code);
	}

	public static Problem badRequest(String code, Object... arguments) {
		return new Problem(Kind.BAD_REQUEST, code, arguments);
	}

	public static Problem conflict(String code) {
		return new Problem(Kind.CONFLICT, code);
	}

	public static Problem unprocessable(String code, Object... arguments) {
		return new Problem(Kind.UNPROCESSABLE, code, arguments);
	}

	public Kind kind() {
		return this.kind;
	}

	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

}
