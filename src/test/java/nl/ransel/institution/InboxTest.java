package nl.ransel.institution;

import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.BadgePicture;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InboxTest {

	private static final LearnerId NOOR_AGAIN = new LearnerId("noor-again");

	private final InstitutionFixture fixture = new InstitutionFixture();

	private final String id = this.fixture.pushed("r-1", "noor@school.example").award().id();

	@Test
	void whatIsAcceptedIsInTheBackpackByteForByteAndNoLongerInTheInbox() {
		KeptCredential kept = this.fixture.inbox.accept(ABadge.NOOR, this.id).block();

		assertThat(kept.original()).asString().isEqualTo("kassa");
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
		assertThat(state().state()).isEqualTo("accepted");
	}

	@Test
	void aPictureThatTheFileHoldsIsNotKeptBesideItAndIsShownAllTheSame() {
		BadgeImage image = new BadgeImage("image/png", new byte[] { 1, 2 });
		this.fixture.picture = new BadgePicture(image, true);
		String baked = this.fixture.pushed("r-2", "noor@school.example").award().id();
		this.fixture.picture = new BadgePicture(image, false);
		String fetched = this.fixture.pushed("r-3", "noor@school.example").award().id();

		assertThat(stored(baked)).isEmpty();
		assertThat(stored(fetched)).containsExactly(1, 2);
		for (String award : List.of(baked, fetched)) {
			assertThat(this.fixture.inbox.image(ABadge.NOOR, award).block().bytes()).containsExactly(1, 2);
		}
		assertRefused("award.image-unknown", this.fixture.inbox.image(ABadge.NOOR, this.id));
	}

	private byte[] stored(String award) {
		return this.fixture.awards.find(award).block().content().image().bytes();
	}

	@Test
	void acceptingTwiceKeepsOneBadge() {
		KeptCredential kept = this.fixture.inbox.accept(ABadge.NOOR, this.id).block();
		KeptCredential again = this.fixture.inbox.accept(ABadge.NOOR, this.id).block();

		assertThat(again.id()).isEqualTo(kept.id());
		assertThat(this.fixture.kept).hasSize(1);
	}

	@Test
	void whatBreaksOffBetweenKeepingAndMarkingCanBeDoneAgain() {
		this.fixture.afterKeeping = () -> {
			throw new IllegalStateException("the lights went out");
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.fixture.inbox.accept(ABadge.NOOR, this.id).block());
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);

		this.fixture.afterKeeping = () -> {
		};
		this.fixture.inbox.accept(ABadge.NOOR, this.id).block();

		assertThat(this.fixture.kept).hasSize(1);
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
	}

	@Test
	void aBadgeIsVerifiedAgainWhenItIsAccepted() {
		this.fixture.files.put("kassa", ABadge.valid().with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)));

		assertThat(this.fixture.inbox.accept(ABadge.NOOR, this.id).block().report().outcome())
			.isEqualTo(Outcome.REVOKED);
	}

	@Test
	void aBadgeThatTurnsOutFalseIsNotKeptAndStaysInTheInbox() {
		this.fixture.files.put("kassa", ABadge.valid().forged());

		assertRefused("import.invalid", this.fixture.inbox.accept(ABadge.NOOR, this.id));
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).hasSize(1);
	}

	@Test
	void nobodyElseCanSeeAcceptOrDeclineIt() {
		assertThat(this.fixture.inboxOf(ABadge.DAAN)).isEmpty();
		assertRefused("award.unknown", this.fixture.inbox.accept(ABadge.DAAN, this.id));
		assertRefused("award.unknown", this.fixture.inbox.decline(ABadge.DAAN, this.id, null));
		assertRefused("award.unknown", this.fixture.inbox.image(ABadge.DAAN, this.id));
	}

	@Test
	void aDeclinedAwardLeavesNothingButTheReasonForItsInstitution() {
		this.fixture.inbox.decline(ABadge.NOOR, this.id, "Deze heb ik al").block();
		this.fixture.inbox.decline(ABadge.NOOR, this.id, null).block();

		assertThat(state()).isEqualTo(
				new AwardStateView("r-1", "declined", ABadge.NOW, null, ABadge.NOW, "Kassa basis", "Deze heb ik al"));
		assertThat(this.fixture.awards.find(this.id).block().content()).isNull();
		assertThat(this.fixture.inboxOf(ABadge.NOOR)).isEmpty();
	}

	@Test
	void whatIsDecidedIsDecided() {
		this.fixture.inbox.decline(ABadge.NOOR, this.id, null).block();

		assertRefused("award.decided", this.fixture.inbox.accept(ABadge.NOOR, this.id));

		String other = this.fixture.pushed("r-2", "noor@school.example").award().id();
		this.fixture.inbox.accept(ABadge.NOOR, other).block();

		assertRefused("award.decided", this.fixture.inbox.decline(ABadge.NOOR, other, null));
	}

	@Test
	void ofTwoAccountsOfOnePersonTheFirstDecides() {
		this.fixture.learners.put(NOOR_AGAIN, ALearner.with(NOOR_AGAIN, "noor@school.example"));
		assertThat(this.fixture.inboxOf(NOOR_AGAIN)).hasSize(1);

		this.fixture.inbox.accept(ABadge.NOOR, this.id).block();

		assertThat(this.fixture.inboxOf(NOOR_AGAIN)).isEmpty();
		assertRefused("award.decided", this.fixture.inbox.accept(NOOR_AGAIN, this.id));
	}

	@Test
	void aBadgeThatWasWithdrawnInTheSameMomentIsTheLearnersAllTheSame() {
		this.fixture.afterKeeping = () -> this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-1").block();

		assertThat(this.fixture.inbox.accept(ABadge.NOOR, this.id).block().learner()).isEqualTo(ABadge.NOOR);
		assertThat(state().state()).isEqualTo("withdrawn");
	}

	private AwardStateView state() {
		return AwardStateView.of(this.fixture.delivering.find(AnAward.DE_WERF, "r-1").block());
	}

	private static void assertRefused(String code, Mono<?> request) {
		assertThatExceptionOfType(Problem.class).isThrownBy(request::block)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
