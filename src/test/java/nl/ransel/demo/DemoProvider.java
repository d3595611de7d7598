package nl.ransel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * The OpenID provider and authorization server of the demo and the tests: a login page
 * with ready accounts, and tokens for the machine client of the demo institution. It
 * believes everything it is told, so it belongs on a developer's machine only.
 */
public final class DemoProvider implements AutoCloseable {

	/** Last part of the issuer URL. */
	public static final String ISSUER = "demo";

	/** Last part of the issuer URL of the second provider: the login of a school. */
	public static final String SCHOOL = "school";

	/** Client id of the demo institution's badge platform; any secret will do. */
	public static final String MACHINE_CLIENT = "lindeveld-badges";

	/**
	 * Client id of a platform that may do everything for a learner; any secret will do.
	 */
	private static final String PLATFORM = "werkplek";

	/** Client id of Ransel. */
	private static final String OURS = "ransel";

	/** What a platform may do for a learner. */
	private static final String EVERYTHING = Stream
		.of("v3p0/scope/credential.readonly", "v3p0/scope/credential.upsert", "v3p0/scope/profile.readonly",
				"v2p1/scope/assertion.readonly", "v2p1/scope/assertion.create", "v2p1/scope/profile.readonly")
		.map("https://purl.imsglobal.org/spec/ob/"::concat)
		.collect(Collectors.joining(" "));

	private final MockOAuth2Server server;

	private DemoProvider(int port) {
		this.server = new MockOAuth2Server(new OAuth2Config(true, loginPage().toString(), null, false,
				new no.nav.security.mock.oauth2.token.OAuth2TokenProvider(),
				Set.of(new Tokens(ISSUER), new Tokens(SCHOOL))));
		this.server.start(port);
	}

	/** Starts at this port; 0 takes a free one. */
	public static DemoProvider at(int port) {
		return new DemoProvider(port);
	}

	public String issuer() {
		return this.server.issuerUrl(ISSUER).toString();
	}

	/** The second provider, with accounts of its own. */
	public String school() {
		return this.server.issuerUrl(SCHOOL).toString();
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

	private static Path loginPage() {
		try (InputStream page = DemoProvider.class.getResourceAsStream("/demo/login.html")) {
			Path file = Files.createTempFile("ransel-demo-login", ".html");
			file.toFile().deleteOnExit();
			Files.writeString(file, new String(page.readAllBytes(), StandardCharsets.UTF_8));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands in the tokens besides what the login page adds. */
	private static final class Tokens extends DefaultOAuth2TokenCallback {

		Tokens(String issuer) {
			super(issuer);
		}

		@Override
		public List<String> audience(TokenRequest request) {
			return List.of("ransel");
		}

		@Override
		public Map<String, Object> addClaims(TokenRequest request) {
			if (!GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType())) {
				return forSomebody(request);
			}
			String scope = (request.getScope() == null) ? "award.write" : request.getScope().toString();
			return Map.of("scope", scope, "client_id", subject(request));
		}

		/**
		 * Ransel itself only lets people log in; other clients act for them. What is said
		 * here counts more than what the login page says.
		 */
		private static Map<String, Object> forSomebody(TokenRequest request) {
			String client = request.getClientAuthentication().getClientID().getValue();
			if (client.equals(OURS)) {
				return Map.of();
			}
			return client.equals(PLATFORM) ? Map.of("azp", client, "scope", EVERYTHING) : Map.of("azp", client);
		}

	}

}
