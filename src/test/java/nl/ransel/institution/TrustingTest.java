package nl.ransel.institution;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrustingTest {

	private final InstitutionFixture fixture = new InstitutionFixture();

	@Test
	void whatWaitsFromATrustedInstitutionIsAcceptedAtOnce() {
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
		assertThat(this.fixture.kept).hasSize(1);
		assertThat(this.fixture.noted).extracting(Activity::kind)
			.containsExactly(Activity.Kind.INSTITUTION_TRUSTED, Activity.Kind.AWARD_ACCEPTED);
	}

	@Test
	void whatComesLaterIsAcceptedToo() {
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.doorbell.answer().block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
	}

	@Test
	void whatCannotBeKeptNowStaysInTheInbox() {
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.afterKeeping = () -> {
			throw Problem.unprocessable("backpack.full", 1);
		};
		this.fixture.doorbell.answer().block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
	}

	@Test
	void whoTakesTheWordBackIsAskedAgain() {
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();
		this.fixture.trusting.distrust(ABadge.NOOR, "de-werf").block();
		this.fixture.trusting.distrust(ABadge.NOOR, "de-werf").block();
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.doorbell.answer().block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
		assertThat(this.fixture.noted).extracting(Activity::kind)
			.containsExactly(Activity.Kind.INSTITUTION_TRUSTED, Activity.Kind.INSTITUTION_DISTRUSTED);
	}

	@Test
	void anotherLearnersWordChangesNothing() {
		this.fixture.trusting.trust(ABadge.DAAN, "de-werf").block();
		this.fixture.pushed("r-1", "noor@school.example");
		this.fixture.doorbell.answer().block();

		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
	}

	@Test
	void anInstitutionThatDoesNotExistCannotBeTrusted() {
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.fixture.trusting.trust(ABadge.NOOR, "nobody").block())
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("institution.unknown"));
	}

}
