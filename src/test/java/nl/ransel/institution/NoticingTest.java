package nl.ransel.institution;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Learner;
import nl.ransel.mail.Letter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever does not know that a badge waits is told. */
class NoticingTest {

	private static final LearnerId EVA = new LearnerId("eva");

	private static final String NOOR = "noor@school.example";

	private final InstitutionFixture fixture = new InstitutionFixture();

	@Test
	void theRecipientHearsOnceWhenItCameAndAfterThreeAndEightWeeks() {
		this.fixture.pushed("r-1", NOOR);

		for (int hours = 0; hours < 24 * 7 * 52; hours++) {
			this.fixture.noticing.round().block();
			this.fixture.now = ABadge.NOW.plus(Duration.ofHours(hours));
			if (hours == 24 * 20) {
				assertThat(subjects()).containsExactly("Er ligt een badge voor je klaar");
			}
			if (hours == 24 * 55) {
				assertThat(subjects()).hasSize(2);
			}
		}

		assertThat(subjects()).containsExactly("Er ligt een badge voor je klaar", "Er wacht nog een badge op je",
				"Er wacht nog een badge op je");
	}

	@Test
	void nobodyIsWrittenToBeforeTheInstitutionIsThroughWithItsBatchAndThenOnce() {
		this.fixture.pushed("r-1", NOOR);
		pass(Duration.ofMinutes(3));
		this.fixture.pushed("r-2", NOOR);
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).isEmpty();

		pass(Duration.ofMinutes(2));
		this.fixture.noticing.round().block();
		pass(Duration.ofMinutes(10));
		this.fixture.noticing.round().block();
		assertThat(subjects()).containsExactly("Er liggen 2 badges voor je klaar");

		pass(Duration.ofDays(22));
		this.fixture.noticing.round().block();
		this.fixture.noticing.round().block();
		assertThat(subjects()).hasSize(2).last().isEqualTo("Er wachten nog 2 badges op je");
	}

	@Test
	void whoeverHasDecidedIsNotReminded() {
		Award accepted = this.fixture.pushed("r-1", NOOR).award();
		Award declined = this.fixture.pushed("r-2", NOOR).award();
		this.fixture.pushed("r-3", NOOR);
		this.fixture.inbox.accept(ABadge.NOOR, accepted.id()).block();
		this.fixture.inbox.decline(ABadge.NOOR, declined.id(), null).block();
		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-3").block();

		pass(Duration.ofDays(60));
		this.fixture.noticing.round().block();

		assertThat(this.fixture.mailed).isEmpty();
	}

	@Test
	void whoHasNoAccountGetsTheSameMailAsWhoHasOne() {
		this.fixture.files.put("kassa", ABadge.valid().to("eva@school.example"));
		this.fixture.pushed("r-1", "eva@school.example");
		this.fixture.files.put("kassa", ABadge.valid());
		this.fixture.pushed("r-2", NOOR);
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();

		assertThat(this.fixture.mailed).extracting(Letter::to).containsExactlyInAnyOrder("eva@school.example", NOOR);
		assertThat(this.fixture.mailed).as("whose account goes takes it along")
			.extracting(Letter::about)
			.containsExactlyInAnyOrder(null, ABadge.NOOR);
		assertThat(this.fixture.mailed).extracting(Letter::opening).containsOnly(this.fixture.mailed.get(0).opening());
		assertThat(this.fixture.mailed.get(0).opening().get(0)).contains("Praktijkschool De Werf");
		assertThat(this.fixture.mailed.get(0).way().address()).isEqualTo("https://ransel.example/inbox");
	}

	@Test
	void aKnownLearnerIsWrittenToInTheirLanguage() {
		Learner noor = this.fixture.learners.get(ABadge.NOOR);
		this.fixture.learners.put(ABadge.NOOR,
				new Learner(noor.id(), noor.name(), "en", noor.since(), noor.identifiers()));
		this.fixture.pushed("r-1", NOOR);
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();

		assertThat(this.fixture.mailed.get(0).language()).isEqualTo(Locale.ENGLISH);
		assertThat(subjects()).containsExactly("A badge is waiting for you");
	}

	@Test
	void anAccountAtASchoolIsWrittenToOnlyAtAnAddressThatItsOwnerHasShown() {
		AwardRequest request = AnAward.request("r-1", "eva@school.example", "kassa");
		this.fixture.files.put("kassa", ABadge.valid().to("eva@school.example"));
		AwardRequest toEppn = new AwardRequest("r-2", new Identifier(Identifier.Kind.EPPN, "eva@school.example"),
				request.credential(), null, "f");
		this.fixture.delivering.push(AnAward.DE_WERF, toEppn).block();
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).isEmpty();

		this.fixture.learners.put(EVA, ALearner.with(EVA, toEppn.recipient(), Identifier.email("eva@thuis.example")));
		pass(Duration.ofDays(22));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).extracting(Letter::to).containsExactly("eva@thuis.example");
	}

	@Test
	void whoeverStopsTheMailWithItsLinkGetsNoMoreUntilTheyWantItAgain() {
		this.fixture.pushed("r-1", NOOR);
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();
		String token = token(this.fixture.mailed.get(0));
		assertThat(this.fixture.optingOut.stopped(token).block()).isFalse();

		this.fixture.optingOut.stop(token, true).block();
		this.fixture.pushed("r-2", "Noor@School.example");
		pass(Duration.ofDays(22));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).hasSize(1);
		assertThat(this.fixture.optingOut.stopped(token).block()).isTrue();
		assertThat(this.fixture.stopped).hasSize(1).noneMatch((word) -> word.contains("noor"));
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).as("the badges keep waiting").hasSize(2);

		this.fixture.optingOut.stop(token, false).block();
		pass(Duration.ofDays(40));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).hasSize(2);
	}

	@Test
	void nobodyCanMakeUpTheLinkOfAnother() {
		this.fixture.pushed("r-1", NOOR);
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();
		String token = token(this.fixture.mailed.get(0));

		for (String wrong : new String[] { "", "x", token.substring(1), token + "A", "A" + token,
				token.substring(0, 43), token.substring(0, 64) + (token.endsWith("A") ? "B" : "A") }) {
			assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.fixture.optingOut.stop(wrong, true).block());
		}
		assertThat(this.fixture.stopped).isEmpty();
	}

	@Test
	void aMailThatCannotBeHandedInHoldsUpNobodyElse() {
		this.fixture.pushed("r-1", NOOR);
		this.fixture.files.put("kassa", ABadge.valid().to("bad\u0007@school.example"));
		this.fixture.pushed("r-2", "bad\u0007@school.example");
		pass(Duration.ofHours(1));
		this.fixture.noticing.round().block();
		assertThat(this.fixture.mailed).extracting(Letter::to).containsExactly(NOOR);
	}

	private void pass(Duration time) {
		this.fixture.now = this.fixture.now.plus(time);
	}

	private List<String> subjects() {
		return this.fixture.mailed.stream().map(Letter::subject).toList();
	}

	private static String token(Letter letter) {
		String address = letter.leave().address();
		assertThat(address).startsWith("https://ransel.example/mail/");
		return address.substring(address.lastIndexOf('/') + 1);
	}

}
