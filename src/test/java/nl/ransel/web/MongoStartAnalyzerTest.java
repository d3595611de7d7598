package nl.ransel.web;

import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class MongoStartAnalyzerTest {

	private final MongoStartAnalyzer analyzer = new MongoStartAnalyzer();

	@Test
	void aStoreThatDoesNotAnswerIsToldInOneSentence() {
		Throwable refusal = new MongoTimeoutException("Timed out after 30000 ms");
		assertThat(this.analyzer.analyze(new IllegalStateException("start", refusal)).getDescription())
			.isEqualTo("No MongoDB that takes writes answered at the address in spring.mongodb.uri.");
	}

	@Test
	void aStoreThatDoesNotKnowUsIsToldWithoutThePassword() {
		MongoCredential who = MongoCredential.createCredential("ransel", "admin", "geheim".toCharArray());
		FailureAnalysis analysis = this.analyzer.analyze(new MongoSecurityException(who, "Exception authenticating"));
		assertThat(analysis.getDescription()).isEqualTo("MongoDB did not accept the user in spring.mongodb.uri.");
		assertThat(analysis.getAction()).doesNotContain("geheim");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(this.analyzer.analyze(new IllegalStateException("something else"))).isNull();
	}

}
