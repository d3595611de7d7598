package nl.ransel.trust;

import java.net.URI;
import java.util.Map;

/**
 * What is said to another service.
 *
 * @param method of HTTP
 * @param uri where
 * @param headers what goes along, by name
 * @param body what is brought; empty when it is only asked
 * @param most bytes the answer may have
 */
public record Call(String method, URI uri, Map<String, String> headers, byte[] body, int most) {

	public Call {
		headers = Map.copyOf(headers);
	}

}
