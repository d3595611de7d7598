package nl.ransel.trust;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RemoteConfigurationTest {

	private static Remote remote(boolean allowLoopback, String... profiles) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		return new RemoteConfiguration().remote(RemoteProperties.of(allowLoopback, Duration.ofSeconds(5)),
				SharedAnswers.NONE, new AnswerStore(1), Schedulers.immediate(), Clock.systemUTC(),
				new SimpleMeterRegistry(), environment);
	}

	@Test
	void callingThisMachineIsRefusedOutsideDemoAndTests() {
		assertThatIllegalStateException().isThrownBy(() -> remote(true))
			.withMessageContaining("ransel.remote.allow-loopback");
		assertThatIllegalStateException().isThrownBy(() -> remote(true, "production"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "test" })
	void inADemoAndInTestsItIsAllowed(String profile) {
		assertThat(remote(true, profile)).isNotNull();
	}

	@Test
	void withoutItTheProfileDoesNotMatter() {
		assertThat(remote(false)).isNotNull();
	}

}
