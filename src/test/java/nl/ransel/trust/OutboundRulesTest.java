package nl.ransel.trust;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutboundRulesTest {

	private final OutboundRules production = new OutboundRules(false, Set.of(443, 8443));

	private final OutboundRules demo = new OutboundRules(true, Set.of(443, 8443));

	@ParameterizedTest
	@ValueSource(strings = { "https://example.nl", "https://example.nl/a?b=c", "https://example.nl:443/",
			"https://example.nl:8443/", "HTTPS://Example.NL/", "https://145.0.2.10/", "https://[2001:610::1]/" })
	void httpsOnTheUsualPortsMayBeCalled(String url) {
		assertThat(this.production.permit(URI.create(url))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.nl/", "ftp://example.nl/", "file:///etc/passwd", "gopher://example.nl/",
			"jar:https://example.nl!/", "data:text/plain,x", "urn:uuid:1", "//example.nl/", "/local", "",
			"https://user@example.nl/", "https://user:secret@example.nl/", "https://@example.nl/",
			"https://example.nl:22/", "https://example.nl:8080/", "https://example.nl:0/", "https:///path",
			"https://2130706433/", "https://0x7f.1/", "https://127.1/", "https://0177.0.0.1/", "https://010.1.1.1/",
			"https://127.0.0.1./", "https://2130706433./", "https://0x7f000001/", "https://example.nl\\@localhost/",
			"https://exa_mple.nl/", "http://localhost/", "http://127.0.0.1:8899/" })
	void everythingElseMayNot(String url) {
		assertThat(this.production.permit(uri(url))).isFalse();
	}

	/** What is no address at all is refused even before. */
	private static URI uri(String url) {
		try {
			return URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			return URI.create("");
		}
	}

	@Test
	void inADemoThisMachineMayBeCalledByItsPlainNames() throws Exception {
		for (String url : List.of("http://localhost:8899/x", "http://127.0.0.1:1/", "http://[::1]:8080/",
				"https://localhost/")) {
			assertThat(this.demo.permit(URI.create(url))).as(url).isTrue();
		}
		for (String url : List.of("http://example.nl/", "http://192.168.1.1/", "http://user@localhost/",
				"ftp://localhost/", "http://localhost./")) {
			assertThat(this.demo.permit(URI.create(url))).as(url).isFalse();
		}
		InetAddress here = InetAddress.getByName("127.0.0.1");
		assertThat(this.demo.permit("localhost", List.of(here))).isTrue();
		assertThat(this.demo.permit("localhost", List.of(InetAddress.getByName("10.0.0.1")))).isFalse();
		// a name that leads here without saying so is still refused
		assertThat(this.demo.permit("example.nl", List.of(here))).isFalse();
		assertThat(this.production.permit("localhost", List.of(here))).isFalse();
	}

	@Test
	void oneBadAddressAmongGoodOnesIsEnough() throws Exception {
		InetAddress good = InetAddress.getByName("145.0.2.10");
		InetAddress bad = InetAddress.getByName("169.254.169.254");
		assertThat(this.production.permit("example.nl", List.of(good))).isTrue();
		assertThat(this.production.permit("example.nl", List.of(good, bad))).isFalse();
	}

}
