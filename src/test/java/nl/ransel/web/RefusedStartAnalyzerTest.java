package nl.ransel.web;

import java.net.ConnectException;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedStartAnalyzerTest {

	private final RefusedStartAnalyzer analyzer = new RefusedStartAnalyzer();

	@Test
	void whatAFeatureHasAgainstItsSettingIsTheWholeStory() {
		Throwable refusal = new IllegalStateException("ransel.trust.registry: registry.json cannot be read.");
		Throwable failure = new BeanCreationException("issuerRegistry", "could not be made",
				new BeanCreationException("again", refusal));
		assertThat(this.analyzer.analyze(failure).getDescription())
			.isEqualTo("ransel.trust.registry: registry.json cannot be read.");
	}

	@Test
	void aProviderThatDoesNotAnswerIsNamedWithTheReason() {
		Throwable refusal = new IllegalArgumentException(
				"Unable to resolve Configuration with the provided Issuer of \"http://localhost:1/realms/x\"",
				new IllegalStateException("I/O error", new ConnectException("Connection refused")));
		assertThat(this.analyzer.analyze(new BeanCreationException("registrations", refusal)).getDescription())
			.isEqualTo("The OpenID provider at \"http://localhost:1/realms/x\" did not say who it is: "
					+ "Connection refused");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(this.analyzer.analyze(new IllegalStateException("something else"))).isNull();
	}

}
