package nl.ransel.trust;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "8.8.8.8", "145.0.2.10", "100.63.255.255", "100.128.0.0", "172.15.0.1",
			"172.32.0.1", "192.167.1.1", "223.255.255.255", "2001:610:188::1", "2a00:1450:400e::1", "2606:4700::1111" })
	void whatAnybodyMayMeanIsPublic(String address) throws Exception {
		assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
			"127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.170", "192.0.2.1",
			"192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
			"239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16" })
	void specialAddressesAreNotPublic(String address) throws Exception {
		assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "fe80::1", "fec0::1",
			"fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
			"2002:a00:1::1", "2002:7f00:1::", "3fff::1", "5f00::1" })
	void specialAndWrappedAddressesOfVersionSixAreNotPublic(String address) throws Exception {
		// ::ffff:8.8.8.8 is read as 8.8.8.8 by the JDK before anybody can judge it
		boolean unwrapped = InetAddress.getByName(address).getAddress().length == 4;
		assertThat(Addresses.isPublic(InetAddress.getByName(address)))
			.isEqualTo(unwrapped && address.contains("8.8.8"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "[::1]", "::1", "0:0:0:0:0:0:0:1" })
	void thisMachineHasPlainNames(String host) {
		assertThat(Addresses.isLoopbackName(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost.", "localhost.example", "127.0.0.1.nip.io", "1270.0.0.1", "[::2]", "[1::1]",
			"[::ffff:127.0.0.1]", "example.nl", "" })
	void otherNamesDoNotMeanThisMachine(String host) {
		assertThat(Addresses.isLoopbackName(host)).isFalse();
	}

	@Test
	void aBlockEndsWhereItShould() throws Exception {
		assertThat(Addresses.isPublic(InetAddress.getByName("11.0.0.0"))).isTrue();
		assertThat(Addresses.isPublic(InetAddress.getByName("9.255.255.255"))).isTrue();
		assertThat(Addresses.isPublic(InetAddress.getByName("2001:200::1"))).isTrue();
		assertThat(Addresses.isPublic(InetAddress.getByName("2001:1ff::1"))).isFalse();
	}

}
