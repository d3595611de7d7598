package nl.ransel.demo.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;

import nl.ransel.demo.DemoProvider;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.reactive.function.server.RouterFunction;

/**
 * Brings the demo institutions to life: fills the demo folder, serves what they publish
 * under {@code /demo/}, and has MBO Lindeveld deliver its awards once the service
 * answers.
 */
public class DemoInstitutions implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		DemoFolder folder = new DemoFolder(Path.of(environment.getProperty("ransel.demo.directory", "demo")));
		Institution lindeveld = filled(folder, environment.getRequiredProperty("ransel.web.base-url"));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("demo institutions", registration(folder, lindeveld)));
		context.registerBean("demoWeb", RouterFunction.class, folder::served);
		context.registerBean(AwardDelivery.class, () -> new AwardDelivery(folder, environment));
	}

	/** What an operator would write down about the institution that delivers. */
	private static Map<String, Object> registration(DemoFolder folder, Institution institution) {
		String entry = "ransel.institution.registered[0].";
		return Map.of("ransel.trust.registry", folder.registry().toString(), "ransel.pathways.directory",
				folder.pathways().toString(), entry + "id", institution.slug(), entry + "name", institution.name(),
				entry + "client-ids[0]", DemoProvider.MACHINE_CLIENT, entry + "issuers[0]", institution.did(),
				entry + "issuers[1]", institution.url("ob2/issuer.json"));
	}

	private static Institution filled(DemoFolder folder, String base) {
		try {
			return folder.fill(base, Instant.now(), JsonMapper.shared()).lindeveld();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
