package nl.ransel.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Predicate;

import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Where another platform is: what stands before {@code /ims/ob/v3p0}.
 *
 * @param value scheme, host, port if not the usual one, and path, without a slash at the
 * end
 */
record HostAddress(String value) {

	private static final String API = "/ims/ob/v3p0";

	private static final int LONGEST = 500;

	private static final int ID = 22;

	/**
	 * Reads what a learner typed: the platform's address, with or without {@code https},
	 * or that of its discovery document.
	 * @param permits which addresses may be called
	 * @throws Problem {@code connection.not-an-address}, {@code connection.insecure} or
	 * {@code connection.not-permitted}
	 */
	static HostAddress of(@Nullable String typed, Predicate<URI> permits) {
		URI uri = web(typed);
		if (permits.test(uri)) {
			return new HostAddress(base(uri));
		}
		throw Problem.badRequest(uri.getScheme().equals("http") ? "connection.insecure" : "connection.not-permitted");
	}

	/** Names it in addresses of ours. */
	String id() {
		return Sha256.text(this.value).substring(0, ID);
	}

	URI discovery() {
		return URI.create(this.value + API + "/discovery");
	}

	URI credentials() {
		return URI.create(this.value + API + "/credentials");
	}

	private static URI web(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		String whole = text.matches("(?i)https?://.*") ? text : "https://" + text;
		try {
			URI uri = new URI(whole.replaceFirst("[?#].*", "").replaceFirst("/+$", ""));
			if (text.isEmpty() || text.length() > LONGEST || uri.getHost() == null || uri.getRawUserInfo() != null
					|| !uri.normalize().equals(uri)) {
				throw Problem.badRequest("connection.not-an-address");
			}
			return new URI(uri.getScheme().toLowerCase(Locale.ROOT), null, uri.getHost().toLowerCase(Locale.ROOT),
					uri.getPort(), uri.getPath(), null, null);
		}
		catch (URISyntaxException ex) {
			throw Problem.badRequest("connection.not-an-address");
		}
	}

	private static String base(URI uri) {
		int usual = uri.getScheme().equals("https") ? 443 : 80;
		String port = (uri.getPort() < 0 || uri.getPort() == usual) ? "" : ":" + uri.getPort();
		String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst(API + "(/discovery)?$", "");
		return uri.getScheme() + "://" + uri.getHost() + port + path.replaceFirst("/+$", "");
	}

}
