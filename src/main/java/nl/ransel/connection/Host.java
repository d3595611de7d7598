package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;

import nl.ransel.trust.Origins;
import org.jspecify.annotations.Nullable;

/**
 * A platform that knows Ransel.
 *
 * @param id names it in addresses of ours
 * @param address where it is
 * @param description what it says of itself
 * @param server what its authorization server says besides
 * @param client what Ransel is there
 * @param registeredAt since when
 */
record Host(String id, HostAddress address, ServiceDescription description, AuthorizationServer server,
		HostClient client, Instant registeredAt) {

	/**
	 * Whether an answer that names this issuer can come from there (RFC 9207). Where the
	 * issuer is not known it must at least be of the place that asked the learner.
	 */
	boolean mayAnswerAs(@Nullable String issuer) {
		if (issuer == null) {
			return true;
		}
		return (this.server.issuer() != null) ? this.server.issuer().equals(issuer)
				: Origins.same(issuer, this.description.authorization().toString());
	}

	/** The same with what it says now. */
	Host saying(ServiceDescription now, AuthorizationServer serverNow) {
		return new Host(this.id, this.address, now, serverNow, this.client, this.registeredAt);
	}

	/** What its authorization server says (RFC 8414), where it says anything. */
	record AuthorizationServer(@Nullable String issuer, @Nullable URI revocation) {

		static final AuthorizationServer SILENT = new AuthorizationServer(null, null);

	}

}
