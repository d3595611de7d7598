package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A platform as stored. Nobody's own; the password there is sealed all the same. */
@Document("connected_hosts")
@Sealed("secret")
record HostDocument(@Id String id, String address, String title, String terms, String privacy, String registration,
		String authorization, String token, String refresh, List<String> scopes, @Nullable String issuer,
		@Nullable String revocation, String clientId, String secret, @Nullable Instant secretUntil,
		Instant registeredAt) {

	static HostDocument of(Host host) {
		ServiceDescription said = host.description();
		URI revocation = host.server().revocation();
		return new HostDocument(host.id(), host.address().value(), said.title(), said.terms(), said.privacy(),
				said.registration().toString(), said.authorization().toString(), said.token().toString(),
				said.refresh().toString(), List.copyOf(said.scopes()), host.server().issuer(),
				(revocation != null) ? revocation.toString() : null, host.client().id(), host.client().secret(),
				host.client().until(), host.registeredAt());
	}

	Host toHost() {
		ServiceDescription said = new ServiceDescription(this.title, this.terms, this.privacy,
				URI.create(this.registration), URI.create(this.authorization), URI.create(this.token),
				URI.create(this.refresh), Set.copyOf(this.scopes));
		URI door = (this.revocation != null) ? URI.create(this.revocation) : null;
		return new Host(this.id, new HostAddress(this.address), said, new AuthorizationServer(this.issuer, door),
				new HostClient(this.clientId, this.secret, this.secretUntil), this.registeredAt);
	}

}
