package nl.ransel.format;

/**
 * A place where a badge departs from its standard.
 *
 * @param path JSON pointer into the object, for 2.0 led by {@code /badge} or
 * {@code /issuer} where those are objects of their own
 * @param rule what is wrong there
 */
public record Violation(String path, Rule rule) {

	/** What can be wrong with a member. */
	public enum Rule {

		/** It is required and not there. */
		MISSING("missing"),
		/** It is there, but is not what the standard asks for. */
		MALFORMED("malformed"),
		/** It should be a moment in time and is not one. */
		NOT_A_DATE("not-a-date"),
		/** It says otherwise than the claim of the JWT around it. */
		MISMATCH("mismatch");

		private final String code;

		Rule(String code) {
			this.code = code;
		}

		public String code() {
			return this.code;
		}

	}

}
