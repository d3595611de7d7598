package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AwardRequestReaderTest {

	private static final String TO = "\"recipient\":{\"type\":\"email\",\"value\":\"noor@school.example\"}";

	@Test
	void aCredentialInTheBodyKeepsEveryByteItHad() {
		String credential = "{ \"b\" : 1.50,\n\t\"a\":\"caf\\u00e9 – café\",  \"n\":{\"credential\":{}} }";
		String body = "{\"message\":\"Goed gedaan – café\",\"reference\":\"r-1\"," + TO + ",\"credential\":   "
				+ credential + "  }";

		AwardRequest request = read(body);

		assertThat(new String(request.credential(), StandardCharsets.UTF_8)).isEqualTo(credential);
		assertThat(request.message()).isEqualTo("Goed gedaan – café");
		assertThat(request.recipient()).isEqualTo(Identifier.email("noor@school.example"));
	}

	@Test
	void aMemberOfTheSameNameFurtherInIsNotMistakenForIt() {
		String body = "{\"reference\":\"r-1\",\"x\":{\"credential\":{\"no\":1}}," + TO + ",\"credential\":{\"yes\":1}}";

		assertThat(new String(read(body).credential(), StandardCharsets.UTF_8)).isEqualTo("{\"yes\":1}");
	}

	@Test
	void aJwsIsItsOwnFile() {
		assertThat(new String(read(with("\"eyJh.eyJi.c2ln\"")).credential(), StandardCharsets.UTF_8))
			.isEqualTo("eyJh.eyJi.c2ln");
	}

	@Test
	void aTokenOfWhichPartsCanBeHiddenIsItsOwnFileToo() {
		for (String token : List.of("eyJh.eyJi.c2ln~", "eyJh.eyJi.c2ln~WyJh~WyJi~",
				"eyJh.eyJi.c2ln~WyJh~eyJh.eyJi.c2ln")) {
			assertThat(new String(read(with("\"" + token + "\"")).credential(), StandardCharsets.UTF_8))
				.isEqualTo(token);
		}
	}

	@Test
	void aPictureComesInBase64WithOrWithoutItsType() {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2 };
		String base64 = Base64.getEncoder().encodeToString(picture);

		assertThat(read(with("\"" + base64 + "\"")).credential()).isEqualTo(picture);
		assertThat(read(with("\"data:image/png;base64," + base64 + "\"")).credential()).isEqualTo(picture);
	}

	@ParameterizedTest
	@CsvSource({ "email,EMAIL", "eppn,EPPN", "eduid,EDUID" })
	void aRecipientIsOneOfThreeKinds(String type, Identifier.Kind kind) {
		String body = "{\"reference\":\"r\",\"recipient\":{\"type\":\"%s\",\"value\":\" x@y \"},\"credential\":{}}"
			.formatted(type);

		assertThat(read(body).recipient()).isEqualTo(new Identifier(kind, "x@y"));
	}

	@Test
	void theSameRequestInAnotherOrderIsTheSameRequest() {
		String one = "{\"reference\":\"r-1\"," + TO + ",\"credential\":{\"a\":1,\"b\":[1,2]}}";
		String other = "{ \"credential\": {\"b\":[1,2], \"a\":1}, " + TO + ", \"reference\":\"r-1\" }";
		String different = "{\"reference\":\"r-1\"," + TO + ",\"credential\":{\"a\":1,\"b\":[2,1]}}";

		assertThat(read(one).fingerprint()).isEqualTo(read(other).fingerprint())
			.isNotEqualTo(read(different).fingerprint());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					body            | not json
					body            | []
					body            | {"reference":"r","reference":"r"}
					reference       | {"recipient":{"type":"email","value":"a@b"},"credential":{}}
					reference       | {"reference":"a/b","recipient":{"type":"email","value":"a@b"},"credential":{}}
					reference       | {"reference":7,"recipient":{"type":"email","value":"a@b"},"credential":{}}
					recipient.value | {"reference":"r","credential":{}}
					recipient.value | {"reference":"r","recipient":{"type":"email","value":"  "},"credential":{}}
					recipient.type  | {"reference":"r","recipient":{"type":"phone","value":"06"},"credential":{}}
					credential      | {"reference":"r","recipient":{"type":"email","value":"a@b"}}
					credential      | {"reference":"r","recipient":{"type":"email","value":"a@b"},"credential":""}
					credential      | {"reference":"r","recipient":{"type":"email","value":"a@b"},"credential":["x"]}
					credential      | {"reference":"r","recipient":{"type":"email","value":"a@b"},"credential":"https://x.example/a"}
					message         | {"reference":"r","recipient":{"type":"email","value":"a@b"},"credential":{},"message":7}
					""")
	void whatIsNotRightIsNamed(String member, String body) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(body)).satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("award.malformed");
			assertThat(problem.arguments()).containsExactly(member);
		});
	}

	private static String with(String credential) {
		return "{\"reference\":\"r-1\"," + TO + ",\"credential\":" + credential + "}";
	}

	private static AwardRequest read(String body) {
		return AwardRequestReader.read(body.getBytes(StandardCharsets.UTF_8));
	}

}
