package nl.ransel.web;

import nl.ransel.RanselApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Production never falls back to anything: without its settings it does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithoutSettingsTest {

	@Test
	void theStartEndsWithOneSentenceAboutTheFirstSettingThatIsMissing(CapturedOutput output) {
		assertThatExceptionOfType(MissingSettingException.class)
			.isThrownBy(() -> SpringApplication.run(RanselApplication.class, "--server.port=0"));
		assertThat(output).contains("APPLICATION FAILED TO START", "The setting spring.mongodb.uri must be")
			.contains("SPRING_MONGODB_URI")
			.doesNotContain("\tat ");
	}

	@Test
	void anAddressThatIsMissingIsNamedToo(CapturedOutput output) {
		assertThatExceptionOfType(MissingSettingException.class).isThrownBy(() -> SpringApplication
			.run(RanselApplication.class, "--server.port=0", "--spring.mongodb.uri=mongodb://localhost:1/ransel"));
		assertThat(output).contains("The setting ransel.web.base-url must be").doesNotContain("\tat ");
	}

}
