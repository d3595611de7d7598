package nl.ransel.connection;

/**
 * Names of OAuth 2.0 as the Open Badges 3.0 API uses it: RFC 6749, PKCE (RFC 7636),
 * registration (RFC 7591), revocation (RFC 7009) and the issuer in the answer (RFC 9207).
 */
final class OAuth {

	static final String CODE = "code";

	static final String STATE = "state";

	static final String ERROR = "error";

	static final String ISS = "iss";

	static final String SCOPE = "scope";

	static final String CLIENT_ID = "client_id";

	static final String CLIENT_SECRET = "client_secret";

	static final String CLIENT_SECRET_EXPIRES_AT = "client_secret_expires_at";

	static final String REDIRECT_URI = "redirect_uri";

	static final String GRANT_TYPE = "grant_type";

	static final String AUTHORIZATION_CODE = "authorization_code";

	static final String REFRESH_TOKEN = "refresh_token";

	static final String ACCESS_TOKEN = "access_token";

	static final String CODE_VERIFIER = "code_verifier";

	/** Lets badges be read. */
	static final String READ = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";

	/** Lets them be read also while the learner is not there. */
	static final String OFFLINE = "offline_access";

	private OAuth() {
	}

}
