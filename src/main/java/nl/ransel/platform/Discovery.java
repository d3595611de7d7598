package nl.ransel.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.kernel.Problem;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The ServiceDescriptionDocument of the Open Badges 3.0 API: an OpenAPI 3.0 document that
 * tells a platform where to register, where to ask the learner, and for which scopes.
 */
@Component
class Discovery {

	private final PlatformProperties properties;

	private final MessageSource words;

	private final String baseUrl;

	Discovery(PlatformProperties properties, MessageSource words, @Value("${ransel.web.base-url}") String baseUrl) {
		this.properties = properties;
		this.words = words;
		this.baseUrl = baseUrl;
	}

	/**
	 * The document.
	 * @throws Problem {@code platform.not-offered} when the operator offers none
	 */
	Map<String, Object> document() {
		if (!this.properties.isDiscoverable()) {
			throw Problem.notFound("platform.not-offered");
		}
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.0.1");
		document.put("info", info());
		document.put("servers", List.of(Map.of("url", this.baseUrl + OpenBadgesController.PATH)));
		document.put("paths", paths());
		document.put("components", Map.of("securitySchemes", Map.of("OAuth2ACG", security())));
		return document;
	}

	private Map<String, Object> info() {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("title", this.properties.title());
		info.put("version", "3.0");
		info.put("termsOfService", String.valueOf(this.properties.termsOfServiceUrl()));
		info.put("x-imssf-privacyPolicyUrl", String.valueOf(this.properties.privacyPolicyUrl()));
		if (this.properties.imageUrl() != null) {
			info.put("x-imssf-image", this.properties.imageUrl().toString());
		}
		return info;
	}

	private Map<String, Object> security() {
		String token = String.valueOf(this.properties.tokenUrl());
		Map<String, String> scopes = new LinkedHashMap<>();
		for (PlatformScope scope : PlatformScope.values()) {
			scopes.put(scope.value(), this.words.getMessage("platform.scope." + scope, null, java.util.Locale.ENGLISH));
		}
		return Map.of("type", "oauth2", "description", "OAuth 2.0 authorization code grant with PKCE",
				"x-imssf-registrationUrl", String.valueOf(this.properties.registrationUrl()), "flows",
				Map.of("authorizationCode",
						Map.of("authorizationUrl", String.valueOf(this.properties.authorizationUrl()), "tokenUrl",
								token, "refreshUrl", token, "scopes", scopes)));
	}

	private static Map<String, Object> paths() {
		Map<String, Object> upsert = operation("upsertCredential", PlatformScope.ADD_CREDENTIALS, "200", "201", "304",
				"400", "401", "403", "404", "405", "500");
		upsert.put("requestBody", Map.of("required", true, "content", Map.of("application/json",
				Map.of("schema", Map.of("type", "object")), "text/plain", Map.of("schema", Map.of("type", "string")))));
		Map<String, Object> read = operation("getCredentials", PlatformScope.READ_CREDENTIALS, "200", "400", "401",
				"403", "405", "500");
		read.put("parameters",
				List.of(query("limit", "integer"), query("offset", "integer"), query("since", "string")));
		return Map.of("/credentials", Map.of("get", read, "post", upsert), "/profile", Map.of("get",
				operation("getProfile", PlatformScope.READ_PROFILE, "200", "400", "401", "403", "404", "405", "500")));
	}

	private static Map<String, Object> operation(String id, PlatformScope scope, String... statuses) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (String status : statuses) {
			answers.put(status, Map.of("description", "See the Open Badges 3.0 API"));
		}
		answers.put("default", Map.of("description", "A refusal, as Imsx_StatusInfo"));
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("operationId", id);
		operation.put("responses", answers);
		operation.put("security", List.of(Map.of("OAuth2ACG", List.of(scope.value()))));
		return operation;
	}

	private static Map<String, Object> query(String name, String type) {
		return Map.of("name", name, "in", "query", "schema", Map.of("type", type));
	}

}
