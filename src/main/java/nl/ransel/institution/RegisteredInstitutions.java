package nl.ransel.institution;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Knows which institution a machine client works for. */
@Component
class RegisteredInstitutions implements Institutions {

	private final Map<String, Institution> byClient;

	private final Map<String, Institution> byId;

	private final Map<String, Webhook> webhooks = new TreeMap<>();

	RegisteredInstitutions(InstitutionProperties properties) {
		this.byClient = properties.registered()
			.stream()
			.flatMap((one) -> one.clientIds().stream().map((client) -> Map.entry(client, one.toInstitution())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		this.byId = properties.registered()
			.stream()
			.map(InstitutionProperties.Registered::toInstitution)
			.collect(Collectors.toUnmodifiableMap(Institution::id, (institution) -> institution));
		for (InstitutionProperties.Registered one : properties.registered()) {
			if (one.webhook() != null) {
				this.webhooks.put(one.id(), one.webhook());
			}
		}
	}

	/** Who wants to hear what became of their awards, by the institution's id. */
	Map<String, Webhook> webhooks() {
		return Collections.unmodifiableMap(this.webhooks);
	}

	/** What an institution is to be told of a decision, or null when it did not ask. */
	Award.@Nullable Untold untold(String institutionId, Award.Decision decision) {
		return this.webhooks.containsKey(institutionId) ? new Award.Untold(decision.at(), 0) : null;
	}

	/** The institution with this id, or the refusal that there is none. */
	Institution withId(String id) {
		Institution institution = this.byId.get(id);
		if (institution == null) {
			throw Problem.notFound("institution.unknown");
		}
		return institution;
	}

	@Override
	public Optional<String> nameOf(String institutionId) {
		return Optional.ofNullable(this.byId.get(institutionId)).map(Institution::name);
	}

	@Override
	public String idOf(Jwt token) {
		return of(token).id();
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
