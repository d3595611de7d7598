package nl.ransel.testing;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A line that names somebody fails the run. */
class LogGuardTest {

	private static final Logger log = LoggerFactory.getLogger(LogGuardTest.class);

	private static final ExtensionContext ANY = null;

	private final String mark = UUID.randomUUID().toString();

	@ParameterizedTest
	@ValueSource(strings = { "mail to sanne.devries@student.example", "eppn s1032456@lindeveld.example",
			"the share of Sanne de Vries", "GET /s/abcdefghijklmnopqrstuvwxyzA",
			"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW5uZSJ9.c2lnbmF0dXJl" })
	void aPlantedLineIsFound(String words) {
		log.warn("{} {}", this.mark, words);
		assertThat(planted()).isTrue();
	}

	@Test
	void aPlantedLineFailsItsTestClassAndIsToldOnce() {
		log.info("{} {}", this.mark, "a.elidrissi@lindeveld.example");
		LogGuard guard = new LogGuard();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> guard.afterAll(ANY))
			.withMessageContaining(this.mark);
		guard.afterAll(ANY);
	}

	@Test
	void whatWasThrownIsReadToo() {
		log.error("{}", this.mark,
				new IllegalStateException("cannot", new IllegalStateException("no account sanne.devries@x.example")));
		assertThat(planted()).isTrue();
	}

	@Test
	void whoeverLoggedInIsNeverNamed() {
		LogWatch.INSTANCE.neverName("Wil Testers " + this.mark);
		log.info("Welcome Wil Testers {}", this.mark);
		assertThat(planted()).isTrue();
	}

	@Test
	void ordinaryLinesAreLeftAlone() {
		log.info("{} learner {} in reactor.core.publisher.Flux@1f2e3d4c on main", this.mark, "k3JbE5yZrT0aQ9xW1vLmPg");
		log.debug("{} sanne.devries@student.example", this.mark);
		assertThat(planted()).isFalse();
	}

	@Test
	void theWatchGoesOnAfterAnApplicationSetUpItsLogging() {
		LoggingSystem system = LoggingSystem.get(getClass().getClassLoader());
		system.beforeInitialize();
		system.initialize(new LoggingInitializationContext(new MockEnvironment()), null, null);
		new LogGuard().beforeEach(ANY);
		log.info("{} joris.bakker@student.example", this.mark);
		assertThat(planted()).isTrue();
	}

	private boolean planted() {
		return !LogWatch.INSTANCE.take((line) -> line.contains(this.mark)).isEmpty();
	}

}
