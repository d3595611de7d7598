package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.trust.Distrust;

/**
 * Reads the little of CBOR (RFC 8949) that selective disclosure proofs use: unsigned
 * numbers, byte strings, texts, arrays and maps, all of announced length. Everything else
 * is refused, which also bounds what a proof can make us do.
 */
final class Cbor {

	private static final int MAX_ITEMS = 10_000;

	private static final int MAX_DEPTH = 3;

	private final byte[] bytes;

	private int at;

	private int items;

	private Cbor(byte[] bytes, int from) {
		this.bytes = bytes;
		this.at = from;
	}

	/**
	 * Reads one item that fills the rest of the bytes.
	 * @param bytes the bytes
	 * @param from where the item begins
	 * @return a {@link Long}, a byte array, a {@link String}, a {@link List} or a
	 * {@link Map}
	 * @throws Distrust {@code bad-encoding}
	 */
	static Object read(byte[] bytes, int from) {
		Cbor cbor = new Cbor(bytes, from);
		Object item = cbor.item(0);
		if (cbor.at != bytes.length) {
			throw Distrust.failed("bad-encoding");
		}
		return item;
	}

	private Object item(int depth) {
		if (++this.items > MAX_ITEMS || depth > MAX_DEPTH) {
			throw Distrust.failed("bad-encoding");
		}
		int head = next();
		long argument = argument(head & 0x1F);
		return switch (head >> 5) {
			case 0 -> argument;
			case 2 -> string(argument);
			case 3 -> new String(string(argument), StandardCharsets.UTF_8);
			case 4 -> array(argument, depth);
			case 5 -> map(argument, depth);
			default -> throw Distrust.failed("bad-encoding");
		};
	}

	private long argument(int info) {
		if (info < 24) {
			return info;
		}
		if (info > 26) {
			throw Distrust.failed("bad-encoding");
		}
		long value = 0;
		for (int i = 0; i < (1 << (info - 24)); i++) {
			value = value << 8 | next();
		}
		return value;
	}

	private byte[] string(long length) {
		if (length > this.bytes.length - this.at) {
			throw Distrust.failed("bad-encoding");
		}
		byte[] string = new byte[(int) length];
		System.arraycopy(this.bytes, this.at, string, 0, string.length);
		this.at += string.length;
		return string;
	}

	private List<Object> array(long length, int depth) {
		List<Object> array = new ArrayList<>();
		for (long i = 0; i < length; i++) {
			array.add(item(depth + 1));
		}
		return array;
	}

	private Map<Object, Object> map(long length, int depth) {
		Map<Object, Object> map = new HashMap<>();
		for (long i = 0; i < length; i++) {
			if (map.put(item(depth + 1), item(depth + 1)) != null) {
				throw Distrust.failed("bad-encoding");
			}
		}
		return map;
	}

	private int next() {
		if (this.at >= this.bytes.length) {
			throw Distrust.failed("bad-encoding");
		}
		return this.bytes[this.at++] & 0xFF;
	}

}
