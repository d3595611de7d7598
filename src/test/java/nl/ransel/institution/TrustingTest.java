package nl.ransel.institution;

import java.util.List;

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
	void whatWaitsBehindHundredsOfOthersIsAcceptedToo() {
		String key = this.fixture.pushed("oldest", "noor@school.example").award().recipientKey();
		Institution other = new Institution("other", "Andere School", List.of("https://other.example/"));
		for (int at = 0; at < 250; at++) {
			this.fixture.awards.add(AnAward.arrived(other, "other-" + at, key, this.fixture.now.plusSeconds(at + 1L)))
				.block();
		}
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();

		assertThat(this.fixture.awards.all("de-werf", new DeliverySearch(null, null)).blockFirst().state())
			.isEqualTo(Award.State.ACCEPTED);
	}

	@Test
	void whereNothingCanBeKeptItIsNotTriedWithoutEnd() {
		for (int at = 0; at < 130; at++) {
			this.fixture.pushed("r-" + at, "noor@school.example");
		}
		this.fixture.verified = 0;
		this.fixture.afterKeeping = () -> {
			throw Problem.unprocessable("backpack.full", 1);
		};
		this.fixture.trusting.trust(ABadge.NOOR, "de-werf").block();

		assertThat(this.fixture.verified).isEqualTo(100);
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
