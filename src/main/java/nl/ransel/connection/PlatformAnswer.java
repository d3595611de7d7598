package nl.ransel.connection;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * With what a platform sends a learner back (RFC 6749, 4.1.2 and RFC 9207).
 *
 * @param code to get tokens for
 * @param state that the question had
 * @param error instead of a code
 * @param issuer who answers
 */
record PlatformAnswer(@Nullable String code, @Nullable String state, @Nullable String error, @Nullable String issuer) {

	/**
	 * The code, when it is this platform's.
	 * @throws Problem {@code connection.other-issuer}, {@code connection.denied} or
	 * {@code connection.not-given}
	 * @throws HostTrouble {@link Trouble#CLIENT} or {@link Trouble#SILENT}
	 */
	String codeOf(Host host) {
		if (!host.mayAnswerAs(this.issuer)) {
			throw Problem.badRequest("connection.other-issuer");
		}
		if (this.error != null) {
			throw refusal(this.error);
		}
		if (this.code == null || this.code.isEmpty()) {
			throw Problem.unprocessable("connection.not-given");
		}
		return this.code;
	}

	private static RuntimeException refusal(String error) {
		return switch (error) {
			case "access_denied" -> Problem.unprocessable("connection.denied");
			case "unauthorized_client", "invalid_client" -> new HostTrouble(Trouble.CLIENT);
			case "temporarily_unavailable", "server_error" -> new HostTrouble(Trouble.SILENT);
			default -> Problem.unprocessable("connection.not-given");
		};
	}

}
