package nl.ransel.demo.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the demo institutions to life: fills the demo folder, serves what they publish
 * under {@code /demo/}, and has MBO Duinland deliver its awards once the service answers.
 */
public class DemoInstitutions implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment environment = context.getEnvironment();
		DemoFolder folder = new DemoFolder(Path.of(environment.getProperty("ransel.demo.directory", "demo")));
		fill(folder, environment.getRequiredProperty("ransel.web.base-url"));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("demo institutions",
					Map.of("ransel.trust.registry", folder.registry().toString())));
		context.registerBean("demoWeb", RouterFunction.class, () -> RouterFunctions.resources("/demo/**",
				new FileSystemResource(folder.web().toAbsolutePath() + "/")));
		context.registerBean(AwardDelivery.class, () -> new AwardDelivery(folder, environment));
	}

	private static void fill(DemoFolder folder, String base) {
		try {
			folder.fill(base, Instant.now(), JsonMapper.shared());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
