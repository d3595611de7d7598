package nl.ransel.web;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Brings the one sentence to the front when the start fails somewhere deep inside: what a
 * feature has against its setting, or a login provider that cannot be asked about itself.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedStartAnalyzer implements FailureAnalyzer {

	private static final String OURS = "ransel.";

	private static final String NO_PROVIDER = "Unable to resolve Configuration with the provided Issuer of ";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		return causes(failure).map(RefusedStartAnalyzer::explain)
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable FailureAnalysis explain(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		if (message.startsWith(OURS)) {
			return new FailureAnalysis(message, "Change it in the configuration or in the environment.", cause);
		}
		if (message.startsWith(NO_PROVIDER)) {
			return new FailureAnalysis("The OpenID provider at " + message.substring(NO_PROVIDER.length())
					+ " did not say who it is: " + last(cause).getMessage(),
					"Start it first, or correct its issuer-uri.", cause);
		}
		return null;
	}

	private static Throwable last(Throwable failure) {
		return causes(failure).reduce((earlier, later) -> later).orElse(failure);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(50);
	}

}
