package nl.ransel.connection;

import java.net.URI;
import java.util.function.Predicate;

import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.kernel.Problem;
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

	/**
	 * Nothing, unless it is about the doors that the discovery document names.
	 * @throws Problem {@code connection.incomplete} when this server gives its tokens at
	 * another place than the document says. Whoever wrote that could bring a code, given
	 * by one server in good faith, to another (RFC 9700, 4.4)
	 */
	static AuthorizationServer read(byte[] document, ServiceDescription description, Predicate<URI> permits) {
		JsonNode json = parsed(document);
		String issuer = json.path("issuer").asString("");
		String token = json.path("token_endpoint").asString("");
		boolean asks = description.authorization().toString().equals(json.path("authorization_endpoint").asString(""))
				&& Origins.same(issuer, description.authorization().toString());
		if (asks && !token.isEmpty() && !Origins.same(token, description.token().toString())) {
			throw ServiceDescription.otherToken();
		}
		boolean same = asks && description.token().toString().equals(token);
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
