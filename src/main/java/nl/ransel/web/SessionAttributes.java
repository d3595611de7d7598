package nl.ransel.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Session attributes as bytes. They are strings, and during a login the framework's own
 * note of what it asked the provider; nothing else is read back. What another version
 * wrote and this one cannot read makes an empty session: the learner logs in again.
 */
final class SessionAttributes {

	private static final Logger log = LoggerFactory.getLogger(SessionAttributes.class);

	private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
			"maxdepth=20;maxbytes=65536;java.lang.*;java.util.*;java.net.URI;java.time.*;org.springframework.security.oauth2.core.**;!*");

	private SessionAttributes() {
	}

	static byte[] write(Map<String, Object> attributes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(new HashMap<>(attributes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> read(byte[] bytes) {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(KNOWN);
			return (Map<String, Object>) in.readObject();
		}
		catch (IOException | ClassNotFoundException | ClassCastException ex) {
			log.info("A session could not be read and starts again empty: {}", ex.toString());
			return Map.of();
		}
	}

}
