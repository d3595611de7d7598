package nl.ransel.demo.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.connection.StrictHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Another platform beside the demo, where the ready learner has badges that can be
 * fetched. It remembers nothing when it stops: who connected it connects it again.
 */
public class DemoPlatform implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final Logger log = LoggerFactory.getLogger(DemoPlatform.class);

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment environment = context.getEnvironment();
		DemoFolder folder = new DemoFolder(Path.of(environment.getProperty("ransel.demo.directory", "demo")));
		StrictHost platform = StrictHost.at(environment.getProperty("ransel.demo.platform-port", Integer.class, 8070))
			.has(badges(folder).toArray(String[]::new));
		context.registerBean(StrictHost.class, () -> platform);
		log.info("Badgekast, another platform with badges, is at {}", platform.address());
	}

	private static List<String> badges(DemoFolder folder) {
		try (Stream<Path> files = Files.list(folder.elsewhere())) {
			return files.sorted().map(DemoPlatform::text).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
