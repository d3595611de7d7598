package nl.ransel.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyBodyTest {

	private static VerifyBody read(String text) {
		DataBuffer buffer = DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
		return VerifyBody.read(Flux.just(buffer)).block();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"url\":\"https://veenland.example/1.json\"}",
			"\r\n { \"url\": \"https://veenland.example/1.json\" }\n",
			"\uFEFF{\"url\":\"https://veenland.example/1.json\"}" })
	void anObjectWithOneMemberNamesAnAddressHoweverItIsLaidOut(String body) {
		assertThat(read(body).url()).isEqualTo(URI.create("https://veenland.example/1.json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}", "[]", "\"x\"",
			"{\"url\":\"https://a.example/\",\"id\":\"x\"}" })
	void everythingElseIsAFile(String body) {
		assertThat(read(body).url()).isNull();
	}

}
