package nl.ransel.backpack;

import java.util.Map;

import nl.ransel.credential.Check;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IssuerHostTest {

	@Test
	void theHostIsInTheIssuersId() {
		assertThat(of("https://School.example/issuer")).isEqualTo("school.example");
		assertThat(of("http://school.example:8443/issuer")).isEqualTo("school.example:8443");
		assertThat(of("did:web:School.example:badges")).isEqualTo("school.example");
	}

	@Test
	void aKeyThatIsItsOwnNameIsAskedOfNobody() {
		assertThat(of("did:key:z6Mk")).isEmpty();
		assertThat(of("https://not a host")).isEmpty();
		Check listed = Check.passed(Check.Name.STATUS, "not-revoked")
			.withDetail(Map.of("list", "https://lists.example/1"));
		assertThat(IssuerHost.of(ABadge.valid().by("did:key:z6Mk", "x").with(listed).listed()))
			.isEqualTo("lists.example");
	}

	private static String of(String issuer) {
		return IssuerHost.of(ABadge.valid().by(issuer, "x").listed());
	}

}
