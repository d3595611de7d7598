package nl.ransel.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the Open Badges APIs. The addresses stand in the discovery document and in
 * the manifest; there are these when all of them are given.
 *
 * @param audience what must stand in the {@code aud} of a platform's token; null when any
 * audience that the resource server accepts will do
 * @param loginIssuer issuer of the login provider whose subjects stand in the tokens;
 * null when it is the issuer of the tokens
 * @param title the name of this service for people
 * @param imageUrl its picture
 * @param termsOfServiceUrl its terms
 * @param privacyPolicyUrl its privacy statement
 * @param registrationUrl where platforms register at the authorization server
 * @param authorizationUrl where it asks the learner
 * @param tokenUrl where it gives tokens
 * @param clients names of platforms for people, by their client id
 */
@ConfigurationProperties("ransel.platform")
public record PlatformProperties(@Nullable String audience, @Nullable String loginIssuer,
		@DefaultValue("Ransel") String title, @Nullable URI imageUrl, @Nullable URI termsOfServiceUrl,
		@Nullable URI privacyPolicyUrl, @Nullable URI registrationUrl, @Nullable URI authorizationUrl,
		@Nullable URI tokenUrl, @DefaultValue List<Client> clients) {

	public PlatformProperties {
		clients = List.copyOf(clients);
		long given = Stream.of(termsOfServiceUrl, privacyPolicyUrl, registrationUrl, authorizationUrl, tokenUrl)
			.filter(Objects::nonNull)
			.count();
		if (given != 0 && given != 5) {
			throw new IllegalArgumentException(
					"ransel.platform needs all of terms-of-service-url, privacy-policy-url, registration-url, authorization-url and token-url, or none");
		}
		Set<String> seen = new HashSet<>();
		for (Client client : clients) {
			if (!seen.add(client.id())) {
				throw new IllegalArgumentException("ransel.platform.clients names " + client.id() + " twice");
			}
		}
	}

	/** Whether platforms can find out here where to register. */
	public boolean isDiscoverable() {
		return this.tokenUrl != null;
	}

	/** How people know this client; one nobody named is called by its id. */
	String nameOf(String clientId) {
		return this.clients.stream()
			.filter((client) -> client.id().equals(clientId))
			.map(Client::name)
			.findFirst()
			.orElse(clientId);
	}

	/**
	 * A platform.
	 *
	 * @param id its client id at the authorization server
	 * @param name as learners know it
	 */
	public record Client(String id, String name) {
	}

}
