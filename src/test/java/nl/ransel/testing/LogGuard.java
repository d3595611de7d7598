package nl.ransel.testing;

import nl.ransel.demo.DemoAccount;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails a test class when something personal or secret was logged while it ran. JUnit
 * finds it by itself (see {@code META-INF/services}), in every process that runs tests:
 * so it goes for all of them. What comes late fails the next class.
 */
public class LogGuard implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		LogWatch.INSTANCE.begin();
		for (DemoAccount known : new DemoAccount[] { DemoAccount.SANNE, DemoAccount.JORIS, DemoAccount.COORDINATOR }) {
			LogWatch.INSTANCE.neverName(known.name());
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		LogWatch.INSTANCE.begin();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		assertThat(LogWatch.INSTANCE.take()).as("lines of the log that tell who somebody is, or let somebody in")
			.isEmpty();
	}

}
