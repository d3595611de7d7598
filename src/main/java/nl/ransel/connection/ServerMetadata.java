package nl.ransel.connection;

import java.net.URI;
import java.util.function.Predicate;

import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Origins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The metadata of an authorization server (RFC 8414). Open Badges does not ask for it,
 * but nowhere else stands where tokens are revoked.
 */
final class ServerMetadata {

	private ServerMetadata() {
	}

	/** Where it may be: the discovery document does not name it. */
	static URI of(ServiceDescription description) {
		return description.authorization().resolve("/.well-known/oauth-authorization-server");
	}

	/** Nothing, unless it is about the doors that the discovery document names. */
	static AuthorizationServer read(byte[] document, ServiceDescription description, Predicate<URI> permits) {
		JsonNode json = parsed(document);
		String issuer = json.path("issuer").asString("");
		boolean same = description.token().toString().equals(json.path("token_endpoint").asString(""))
				&& description.authorization().toString().equals(json.path("authorization_endpoint").asString(""))
				&& Origins.same(issuer, description.authorization().toString());
		return same ? new AuthorizationServer(issuer, door(json.path("revocation_endpoint").asString(""), permits))
				: AuthorizationServer.SILENT;
	}

	private static @Nullable URI door(String text, Predicate<URI> permits) {
		try {
			URI uri = URI.create(text);
			return permits.test(uri) ? uri : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static JsonNode parsed(byte[] document) {
		try {
			return StrictJson.parse(document);
		}
		catch (UnreadableBadge ex) {
			return MissingNode.getInstance();
		}
	}

}
