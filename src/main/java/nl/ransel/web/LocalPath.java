package nl.ransel.web;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * A place on this very site to go to after login. Anything that could lead elsewhere (an
 * address with a host, {@code //host}, a backslash that browsers read as a slash, control
 * characters) becomes the default place.
 */
final class LocalPath {

	static final String DEFAULT = "/backpack";

	private static final int LONGEST = 512;

	private LocalPath() {
	}

	static String of(@Nullable String wish) {
		return (wish != null && isLocal(wish)) ? wish : DEFAULT;
	}

	private static boolean isLocal(String wish) {
		if (wish.length() > LONGEST || !wish.startsWith("/") || wish.startsWith("//")
				|| !wish.chars().allMatch(LocalPath::isPlain)) {
			return false;
		}
		try {
			URI uri = new URI(wish);
			return uri.getScheme() == null && uri.getRawAuthority() == null && !uri.getRawPath().contains("//");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static boolean isPlain(int character) {
		return character > ' ' && character < 0x7f && character != '\\';
	}

}
