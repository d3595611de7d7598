package nl.ransel.connection;

import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostAddressTest {

	@ParameterizedTest
	@ValueSource(strings = { "kast.example", " https://kast.example ", "HTTPS://Kast.Example/", "kast.example:443",
			"https://kast.example/ims/ob/v3p0", "https://kast.example/ims/ob/v3p0/discovery",
			"https://kast.example/ims/ob/v3p0/discovery?x=1#here", "kast.example//" })
	void howeverItIsTypedItIsTheSamePlatform(String typed) {
		HostAddress address = of(typed);
		assertThat(address.value()).isEqualTo("https://kast.example");
		assertThat(address.discovery()).hasToString("https://kast.example/ims/ob/v3p0/discovery");
		assertThat(address.credentials()).hasToString("https://kast.example/ims/ob/v3p0/credentials");
	}

	@Test
	void aPathAndAPortCount() {
		assertThat(of("https://kast.example:8443/school/").value()).isEqualTo("https://kast.example:8443/school");
		assertThat(of("kast.example").id()).hasSize(22).isNotEqualTo(of("kast.example/school").id());
	}

	@ParameterizedTest
	@CsvSource({ "'',connection.not-an-address", "a b,connection.not-an-address",
			"ftp://kast.example,connection.not-an-address", "https://me:pw@kast.example,connection.not-an-address",
			"https://kast.example/a/../b,connection.not-an-address", "http://kast.example,connection.insecure",
			"10.0.0.1,connection.not-permitted", "https://10.0.0.1/x,connection.not-permitted" })
	void whatIsNoneOrMayNotBeCalledIsRefused(String typed, String code) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> of(typed))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

	@Test
	void nothingIsNoAddress() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> of(null));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> of("a".repeat(600)));
	}

	private static HostAddress of(@org.jspecify.annotations.Nullable String typed) {
		return HostAddress.of(typed, (uri) -> "https".equals(uri.getScheme().toLowerCase(Locale.ROOT))
				&& !List.of("10.0.0.1").contains(uri.getHost()));
	}

}
