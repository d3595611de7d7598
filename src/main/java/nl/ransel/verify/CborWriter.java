package nl.ransel.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the little of CBOR (RFC 8949) that derived proofs and what COSE signs are made
 * of.
 */
final class CborWriter {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private CborWriter() {
	}

	/**
	 * Writes one item.
	 * @param head what comes before it
	 * @param item a {@link Long}, an {@link Integer}, a byte array, a {@link String}, a
	 * {@link List} or a {@link Map} with numbers as keys
	 */
	static byte[] write(byte[] head, Object item) {
		CborWriter writer = new CborWriter();
		writer.out.writeBytes(head);
		writer.item(item);
		return writer.out.toByteArray();
	}

	private void item(Object item) {
		if (item instanceof Number number) {
			head(0, number.intValue());
		}
		else if (item instanceof byte[] bytes) {
			head(2, bytes.length);
			this.out.writeBytes(bytes);
		}
		else if (item instanceof String text) {
			byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
			head(3, utf8.length);
			this.out.writeBytes(utf8);
		}
		else if (item instanceof List<?> list) {
			head(4, list.size());
			list.forEach(this::item);
		}
		else if (item instanceof Map<?, ?> map) {
			head(5, map.size());
			new TreeMap<>(map).forEach((key, value) -> {
				item(key);
				item(value);
			});
		}
		else {
			throw new IllegalArgumentException("Not a thing of proofs: " + item);
		}
	}

	private void head(int major, int argument) {
		int type = major << 5;
		if (argument < 24) {
			this.out.write(type | argument);
		}
		else if (argument < 0x100) {
			this.out.write(type | 24);
			this.out.write(argument);
		}
		else if (argument < 0x10000) {
			this.out.write(type | 25);
			this.out.write(argument >> 8);
			this.out.write(argument);
		}
		else {
			this.out.write(type | 26);
			this.out.write(argument >> 24);
			this.out.write(argument >> 16);
			this.out.write(argument >> 8);
			this.out.write(argument);
		}
	}

}
