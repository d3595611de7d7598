package nl.ransel.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.CurrentStaff;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the API description and no controller says. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	static {
		// Comes from the login, never from the caller.
		SpringDocUtils.getConfig().addAnnotationsToIgnore(CurrentLearner.class, CurrentStaff.class);
	}

	@Bean
	OpenAPI openApi(WebProperties properties) {
		return new OpenAPI().addServersItem(new Server().url(properties.baseUrl().toString()))
			.info(new Info().title("Ransel")
				.version("0.1")
				.description("A learner's backpack for digital badges. Refusals are application/problem+json "
						+ "(RFC 9457) with a stable code; the sentence in them follows Accept-Language (nl, en). "
						+ "Whoever has not agreed to the terms in force gets consent.required (403), see /api/consent. "
						+ "Requests of a session that change something carry the csrf value of /api/session "
						+ "in the header X-CSRF-TOKEN."))
			.components(new Components()
				.addSecuritySchemes("session",
						new SecurityScheme().type(SecurityScheme.Type.APIKEY)
							.in(SecurityScheme.In.COOKIE)
							.name(properties.cookie().name()))
				.addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP)
					.scheme("bearer")
					.bearerFormat("JWT")
					.description(
							"Client-credentials token with scope award.write; to read, award.read is enough. For platforms the token of a learner, see docs/platforms.md")));
	}

	/** What every address has in common: who may ask, and how a refusal looks. */
	@Bean
	OpenApiCustomizer problemsAndDoors() {
		return (api) -> {
			ModelConverters.getInstance(true)
				.readAll(ProblemView.class)
				.forEach((name, schema) -> api.getComponents()
					.addSchemas(name.equals("ProblemView") ? "Problem" : name, schema));
			api.getPaths()
				.forEach((path, item) -> item.readOperations().forEach((operation) -> complete(path, operation)));
		};
	}

	private static void complete(String path, Operation operation) {
		if (path.startsWith("/ims/")) {
			imsx(path, operation);
			return;
		}
		Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
		operation.getResponses()
			.addApiResponse("default", new ApiResponse().description("A refusal, with its code")
				.content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem))));
		if (path.equals("/api/institution") || path.startsWith("/api/institution/")) {
			operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
		}
		else if (path.startsWith("/api/") && !SecurityChains.OPEN_TO_ALL.contains(path)) {
			operation.addSecurityItem(new SecurityRequirement().addList("session"));
		}
	}

	/** The doors that speak as their standard says. */
	private static void imsx(String path, Operation operation) {
		operation.getResponses()
			.addApiResponse("default", new ApiResponse().description("A refusal, as Imsx_StatusInfo"));
		if (!path.endsWith("/discovery")) {
			operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
		}
	}

}
