package nl.ransel.institution;

import java.time.Instant;
import java.util.UUID;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.LearnerId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every place that keeps learners' words about institutions must do. */
abstract class TrustedInstitutionsContract {

	private final LearnerId noor = new LearnerId("noor-" + UUID.randomUUID());

	private final LearnerId daan = new LearnerId("daan-" + UUID.randomUUID());

	abstract TrustedInstitutions trusted();

	@Test
	void aWordComesBackAsItWasGiven() {
		TrustedInstitution word = given(this.noor, "de-werf", ABadge.NOW);
		assertThat(trusted().of(this.noor).collectList().block()).containsExactly(word);
		assertThat(trusted().of(this.daan).collectList().block()).isEmpty();
	}

	@Test
	void ofTwoWordsAboutOneInstitutionTheFirstCounts() {
		given(this.noor, "de-werf", ABadge.NOW);
		assertThat(given(this.noor, "de-werf", ABadge.NOW.plusSeconds(9)).since()).isEqualTo(ABadge.NOW);
		assertThat(trusted().of(this.noor).collectList().block()).hasSize(1);
	}

	@Test
	void aWordIsTakenBackByWhoGaveIt() {
		given(this.noor, "de-werf", ABadge.NOW);
		assertThat(trusted().remove(this.daan, "de-werf").block()).isFalse();
		assertThat(trusted().remove(this.noor, "de-werf").block()).isTrue();
		assertThat(trusted().remove(this.noor, "de-werf").block()).isFalse();
		assertThat(trusted().of(this.noor).collectList().block()).isEmpty();
	}

	private TrustedInstitution given(LearnerId learner, String institution, Instant since) {
		return trusted().add(new TrustedInstitution(learner, institution, "De Werf", since)).block();
	}

}
