package nl.ransel.trust;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells public addresses from all others, after the IANA registries of special-purpose
 * addresses. For IPv6 only global unicast passes, so every form that wraps another
 * address (mapped, NAT64, 6to4, Teredo) is out.
 */
final class Addresses {

	private static final Pattern LOOPBACK_4 = Pattern.compile("127(\\.\\d{1,3}){3}");

	private static final Pattern LOOPBACK_6 = Pattern.compile("\\[?(0{0,4}:){2,7}0{0,3}1]?");

	private static final List<Block> SPECIAL_4 = List.of(Block.of("0.0.0.0", 8), Block.of("10.0.0.0", 8),
			Block.of("100.64.0.0", 10), Block.of("127.0.0.0", 8), Block.of("169.254.0.0", 16),
			Block.of("172.16.0.0", 12), Block.of("192.0.0.0", 24), Block.of("192.0.2.0", 24),
			Block.of("192.88.99.0", 24), Block.of("192.168.0.0", 16), Block.of("198.18.0.0", 15),
			Block.of("198.51.100.0", 24), Block.of("203.0.113.0", 24), Block.of("224.0.0.0", 4),
			Block.of("240.0.0.0", 4),
			// answers with secrets to machines of one large cloud, though publicly
			// numbered
			Block.of("168.63.129.16", 32));

	private static final Block GLOBAL_6 = Block.of("2000::", 3);

	private static final List<Block> SPECIAL_6 = List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32),
			Block.of("2002::", 16), Block.of("3fff::", 20));

	private Addresses() {
	}

	/** Whether anybody on the internet could mean this address. */
	static boolean isPublic(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (address instanceof Inet4Address) {
			return SPECIAL_4.stream().noneMatch((block) -> block.holds(bytes));
		}
		return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch((block) -> block.holds(bytes));
	}

	/** Whether a host as written in a URL plainly means this machine. */
	static boolean isLoopbackName(String host) {
		return host.equalsIgnoreCase("localhost") || LOOPBACK_4.matcher(host).matches()
				|| LOOPBACK_6.matcher(host).matches();
	}

	/** Addresses that begin alike. */
	private record Block(byte[] start, int bits) {

		static Block of(String start, int bits) {
			try {
				return new Block(InetAddress.getByName(start).getAddress(), bits);
			}
			catch (UnknownHostException ex) {
				throw new IllegalStateException(ex);
			}
		}

		boolean holds(byte[] address) {
			if (address.length != this.start.length) {
				return false;
			}
			for (int i = 0; i < this.bits; i++) {
				int mask = 0x80 >> (i % 8);
				if ((address[i / 8] & mask) != (this.start[i / 8] & mask)) {
					return false;
				}
			}
			return true;
		}

	}

}
