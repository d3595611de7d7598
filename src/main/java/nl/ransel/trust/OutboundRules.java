package nl.ransel.trust;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where this service may go: https to public addresses on the usual ports. In a demo and
 * in tests also http and https to this machine, when its host plainly says so.
 *
 * @param allowLoopback whether this machine may be called
 * @param ports ports of other machines that may be called
 */
record OutboundRules(boolean allowLoopback, Set<Integer> ports) {

	/** Where a host ends in a number, programs differ in what address it means… */
	private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

	/** …unless it is written in the one plain way. */
	private static final Pattern PLAIN = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

	/** Whether a URL may be called at all; the address it leads to is judged later. */
	boolean permit(URI uri) {
		String scheme = uri.getScheme();
		String host = uri.getHost();
		if (scheme == null || host == null || uri.getRawUserInfo() != null || isOddNumber(host)) {
			return false;
		}
		if (this.allowLoopback && Addresses.isLoopbackName(host)) {
			return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
		}
		int port = (uri.getPort() < 0) ? 443 : uri.getPort();
		return scheme.equalsIgnoreCase("https") && this.ports.contains(port);
	}

	private static boolean isOddNumber(String host) {
		return NUMBER.matcher(host).matches() && !PLAIN.matcher(host).matches();
	}

	/** Whether a connection may go to these addresses, which a host's name led to. */
	boolean permit(String host, Collection<InetAddress> addresses) {
		if (this.allowLoopback && Addresses.isLoopbackName(host)) {
			return addresses.stream().allMatch(InetAddress::isLoopbackAddress);
		}
		return addresses.stream().allMatch(Addresses::isPublic);
	}

	/** Whether one may be sent on from one URL to another. */
	static boolean sameHost(URI from, URI to) {
		return from.getHost().equalsIgnoreCase(to.getHost()) && from.getPort() == to.getPort();
	}

}
