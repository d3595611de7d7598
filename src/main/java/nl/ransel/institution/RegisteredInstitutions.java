package nl.ransel.institution;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Knows which institution a machine client works for. */
@Component
class RegisteredInstitutions {

	private final Map<String, Institution> byClient;

	private final Map<String, Institution> byId;

	RegisteredInstitutions(InstitutionProperties properties) {
		this.byClient = properties.registered()
			.stream()
			.flatMap((one) -> one.clientIds().stream().map((client) -> Map.entry(client, one.toInstitution())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		this.byId = properties.registered()
			.stream()
			.map(InstitutionProperties.Registered::toInstitution)
			.collect(Collectors.toUnmodifiableMap(Institution::id, (institution) -> institution));
	}

	/** The institution with this id, or the refusal that there is none. */
	Institution withId(String id) {
		Institution institution = this.byId.get(id);
		if (institution == null) {
			throw Problem.notFound("institution.unknown");
		}
		return institution;
	}

	/** Those that issue under any of these ids. */
	Set<String> issuing(Collection<String> issuerIds) {
		return this.byId.values()
			.stream()
			.filter((institution) -> issuerIds.stream().anyMatch(institution::issues))
			.map(Institution::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The institution behind a token that the security chain let pass. Authorization
	 * servers name the client in one of three claims; the first that is there decides.
	 */
	Institution of(Jwt token) {
		String client = Stream.of("azp", "client_id", "sub")
			.map((claim) -> text(token, claim))
			.filter((name) -> name != null && !name.isBlank())
			.findFirst()
			.orElse("");
		Institution institution = this.byClient.get(client);
		if (institution == null) {
			throw new Problem(Problem.Kind.FORBIDDEN, "institution.unknown-client");
		}
		return institution;
	}

	private static @Nullable String text(Jwt token, String claim) {
		return (token.getClaims().get(claim) instanceof String text) ? text : null;
	}

}
