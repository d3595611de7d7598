package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of CBOR (RFC 8949) that proofs and signed messages are made of. Floating
 * point numbers and simple values without a meaning are refused. Nothing is longer than
 * the bytes it came in, so that the count of items and their depth bound the work.
 */
public final class Cbor {

	/** What stands for nothing: {@code null} or {@code undefined}. */
	static final Object NOTHING = new Object();

	private static final int MAX_ITEMS = 10_000;

	private static final int MAX_DEPTH = 8;

	private static final int INDEFINITE = 31;

	private static final int BREAK = 0xFF;

	/** No length that can be announced. */
	private static final long UP_TO_THE_BREAK = -1;

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
	 * @return a {@link Long}, a byte array, a {@link String}, a {@link Boolean}, a
	 * {@link List}, a {@link Map} whose keys are numbers and texts, or a {@link Tagged}
	 * @throws IllegalArgumentException when it is anything else
	 */
	public static Object read(byte[] bytes, int from) {
		Cbor cbor = new Cbor(bytes, from);
		Object item = cbor.item(0);
		if (cbor.at != bytes.length) {
			throw refused();
		}
		return item;
	}

	private Object item(int depth) {
		if (++this.items > MAX_ITEMS || depth > MAX_DEPTH) {
			throw refused();
		}
		int head = next();
		int major = head >> 5;
		int info = head & 0x1F;
		if (major == 7) {
			return simple(info);
		}
		if (info == INDEFINITE) {
			return indefinite(major, depth);
		}
		long argument = argument(info);
		return switch (major) {
			case 0 -> argument;
			case 1 -> -1 - argument;
			case 2 -> string(argument);
			case 3 -> text(string(argument));
			case 4 -> array(argument, depth);
			case 5 -> map(argument, depth);
			default -> new Tagged(argument, item(depth + 1));
		};
	}

	private static Object simple(int info) {
		return switch (info) {
			case 20 -> Boolean.FALSE;
			case 21 -> Boolean.TRUE;
			case 22, 23 -> NOTHING;
			default -> throw refused();
		};
	}

	private long argument(int info) {
		if (info < 24) {
			return info;
		}
		if (info > 27) {
			throw refused();
		}
		long value = 0;
		for (int i = 0; i < (1 << (info - 24)); i++) {
			value = value << 8 | next();
		}
		if (value < 0) {
			throw refused();
		}
		return value;
	}

	private Object indefinite(int major, int depth) {
		return switch (major) {
			case 2 -> chunks(2);
			case 3 -> text(chunks(3));
			case 4 -> array(UP_TO_THE_BREAK, depth);
			case 5 -> map(UP_TO_THE_BREAK, depth);
			default -> throw refused();
		};
	}

	/** Pieces of a string, each of announced length. */
	private byte[] chunks(int major) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		while (!ended()) {
			int head = next();
			if (head >> 5 != major || ++this.items > MAX_ITEMS) {
				throw refused();
			}
			whole.writeBytes(string(argument(head & 0x1F)));
		}
		return whole.toByteArray();
	}

	private byte[] string(long length) {
		if (length > this.bytes.length - this.at) {
			throw refused();
		}
		byte[] string = Arrays.copyOfRange(this.bytes, this.at, this.at + (int) length);
		this.at += string.length;
		return string;
	}

	private static String text(byte[] utf8) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
		}
		catch (CharacterCodingException ex) {
			throw refused();
		}
	}

	/**
	 * @param length how many items, or all up to the break
	 */
	private List<Object> array(long length, int depth) {
		List<Object> array = new ArrayList<>();
		while (more(array.size(), length)) {
			array.add(item(depth + 1));
		}
		return array;
	}

	private Map<Object, Object> map(long length, int depth) {
		Map<Object, Object> map = new HashMap<>();
		while (more(map.size(), length)) {
			Object key = item(depth + 1);
			boolean usable = key instanceof Long || key instanceof String;
			if (!usable || map.put(key, item(depth + 1)) != null) {
				throw refused();
			}
		}
		return map;
	}

	private boolean more(int count, long length) {
		return (length == UP_TO_THE_BREAK) ? !ended() : count < length;
	}

	/** Whether the break is next, which is then passed. */
	private boolean ended() {
		if (next() == BREAK) {
			return true;
		}
		this.at--;
		return false;
	}

	private int next() {
		if (this.at >= this.bytes.length) {
			throw refused();
		}
		return this.bytes[this.at++] & 0xFF;
	}

	private static IllegalArgumentException refused() {
		return new IllegalArgumentException("no CBOR of the kind that is read");
	}

	/**
	 * An item with a number that says what it means.
	 *
	 * @param tag the number
	 * @param item the item
	 */
	record Tagged(long tag, Object item) {
	}

}
