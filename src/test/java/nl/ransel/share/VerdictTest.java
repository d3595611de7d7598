package nl.ransel.share;

import java.util.List;

import nl.ransel.credential.Outcome;
import nl.ransel.share.Verdict.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

	@Test
	void aShareIsGreenWhenAllItsBadgesAre() {
		Verdict verdict = Verdict.of(List.of(Outcome.VALID, Outcome.VALID));

		assertThat(verdict).isEqualTo(new Verdict(Tone.OK, 2, 2, "share.verdict.all"));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "VALID")
	void oneBadgeThatIsNotValidKeepsAShareFromBeingGreen(Outcome outcome) {
		assertThat(Verdict.of(List.of(Outcome.VALID, outcome)).tone()).isNotEqualTo(Tone.OK);
		assertThat(Verdict.of(List.of(outcome)).tone()).isNotEqualTo(Tone.OK);
		assertThat(Verdict.of(List.of(outcome, outcome)).tone()).isNotEqualTo(Tone.OK);
	}

	@Test
	void badgesThatAreFineAreCountedNextToThoseThatAreNot() {
		Verdict verdict = Verdict.of(List.of(Outcome.VALID, Outcome.EXPIRED, Outcome.VALID));

		assertThat(verdict).isEqualTo(new Verdict(Tone.WARN, 2, 3, "share.verdict.some"));
	}

	@Test
	void withoutASingleValidBadgeTheWorstOneSetsTheTone() {
		assertThat(Verdict.of(List.of(Outcome.EXPIRED, Outcome.INVALID)))
			.isEqualTo(new Verdict(Tone.BAD, 0, 2, "share.verdict.none"));
		assertThat(Verdict.of(List.of(Outcome.INDETERMINATE, Outcome.INDETERMINATE)).tone()).isEqualTo(Tone.CALM);
	}

	@Test
	void aSingleBadgeSpeaksForItself() {
		assertThat(Verdict.of(List.of(Outcome.REVOKED)).key()).isEqualTo("outcome.REVOKED");
	}

	@Test
	void anEmptyStackIsNeitherGoodNorBad() {
		assertThat(Verdict.of(List.of())).isEqualTo(new Verdict(Tone.CALM, 0, 0, "share.verdict.empty"));
	}

}
