package nl.ransel.web;

import java.util.stream.Stream;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that the store does not answer, or does not know us. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MongoStartAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(50)
			.map(MongoStartAnalyzer::explain)
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable FailureAnalysis explain(Throwable cause) {
		if (cause instanceof MongoTimeoutException) {
			return new FailureAnalysis("No MongoDB that takes writes answered at the address in spring.mongodb.uri.",
					"Start it first, or correct the address. The driver says: " + cause.getMessage(), cause);
		}
		if (cause instanceof MongoSecurityException) {
			return new FailureAnalysis("MongoDB did not accept the user in spring.mongodb.uri.",
					"Correct the name, the password or the authSource.", cause);
		}
		return null;
	}

}
