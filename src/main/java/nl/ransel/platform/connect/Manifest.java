package nl.ransel.platform.connect;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.kernel.Problem;
import nl.ransel.platform.PlatformProperties;
import nl.ransel.platform.PlatformScope;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The manifest of Badge Connect: it tells a platform where the API is, where to register,
 * where to ask the learner, and for which scopes (Open Badges 2.1, Manifest).
 */
@Component
class Manifest {

	static final String PATH = "/.well-known/badgeconnect.json";

	private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld";

	private final PlatformProperties properties;

	private final String baseUrl;

	Manifest(PlatformProperties properties, @Value("${ransel.web.base-url}") String baseUrl) {
		this.properties = properties;
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
		document.put("@context", CONTEXT);
		document.put("id", this.baseUrl + PATH);
		document.put("badgeConnectAPI", List.of(api()));
		return document;
	}

	private Map<String, Object> api() {
		Map<String, Object> api = new LinkedHashMap<>();
		api.put("name", this.properties.title());
		api.put("apiBase", this.baseUrl + ConnectController.PATH);
		api.put("version", "v2p1");
		put(api, "termsOfServiceUrl", this.properties.termsOfServiceUrl());
		put(api, "privacyPolicyUrl", this.properties.privacyPolicyUrl());
		api.put("scopesOffered", Stream.of(PlatformScope.values()).map(PlatformScope::connectValue).toList());
		put(api, "registrationUrl", this.properties.registrationUrl());
		put(api, "authorizationUrl", this.properties.authorizationUrl());
		put(api, "tokenUrl", this.properties.tokenUrl());
		put(api, "image", this.properties.imageUrl());
		return api;
	}

	private static void put(Map<String, Object> api, String name, @org.jspecify.annotations.Nullable URI address) {
		if (address != null) {
			api.put(name, address.toString());
		}
	}

}
