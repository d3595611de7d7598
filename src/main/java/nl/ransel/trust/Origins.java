package nl.ransel.trust;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Web origins: who answers for an address. */
public final class Origins {

	private Origins() {
	}

	/**
	 * The origin of an address: scheme, host and port.
	 * @return empty when it is no web address
	 */
	public static Optional<String> of(String address) {
		return web(address).map((uri) -> {
			String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
			int usual = scheme.equals("https") ? 443 : 80;
			int port = (uri.getPort() < 0) ? usual : uri.getPort();
			return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
		});
	}

	/** The host of a web address, in lower case. */
	public static Optional<String> host(String address) {
		return web(address).map((uri) -> uri.getHost().toLowerCase(Locale.ROOT));
	}

	/** Whether two addresses are web addresses of one origin. */
	public static boolean same(String one, String other) {
		return of(one).isPresent() && of(one).equals(of(other));
	}

	private static Optional<URI> web(String address) {
		try {
			URI uri = URI.create(address);
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return (web && uri.getHost() != null) ? Optional.of(uri) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
