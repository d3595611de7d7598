package nl.ransel.demo;

import nl.ransel.RanselApplication;
import nl.ransel.demo.badges.DemoInstitutions;
import nl.ransel.demo.badges.DemoPlatform;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ransel on a machine with nothing but a JDK and Maven: {@code mvn spring-boot:test-run}.
 * The application is the real one; only the store and the login provider are replaced.
 * Options: {@code --server.port}, {@code --ransel.demo.directory},
 * {@code --ransel.demo.provider-port}, {@code --ransel.demo.platform-port}. Deleting the
 * directory is starting fresh.
 */
public final class DemoApplication {

	private DemoApplication() {
	}

	public static void main(String[] args) throws Exception {
		start(args);
	}

	/** Starts the demo; closing the context stops store and provider too. */
	public static ConfigurableApplicationContext start(String... args) throws Exception {
		DemoGround ground = new DemoGround();
		try {
			return new SpringApplicationBuilder(RanselApplication.class)
				.initializers(ground, new DemoInstitutions(), new DemoPlatform())
				.profiles("demo")
				.run(args);
		}
		catch (RuntimeException ex) {
			ground.close();
			throw ex;
		}
	}

}
