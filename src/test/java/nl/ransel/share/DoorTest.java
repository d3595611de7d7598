package nl.ransel.share;

import java.time.Duration;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DoorTest {

	private static final String CODE = "kaas-plank-7";

	private final ShareFixture fixture = new ShareFixture();

	@Test
	void withoutTheCodeNobodyComesIn() {
		String token = this.fixture.shared(AWish.withCode(CODE));

		assertCode("share.code-needed", () -> open(token, AReader.ON_PHONE));
		assertCode("share.code-needed", () -> this.fixture.opening.image(token, 1, AReader.ON_PHONE).block());
		assertCode("share.code-needed", () -> this.fixture.opening.badge(token, 1, AReader.ON_PHONE).block());
		assertThat(views(token)).isZero();
	}

	@Test
	void theRightCodeOpensHoweverItIsTyped() {
		String token = this.fixture.shared(AWish.withCode(CODE));

		ReaderPass pass = unlock(token, " KAAS Plank 7");
		Opened opened = open(token, holding(pass));

		assertThat(opened.shown().badges()).hasSize(1);
		assertThat(views(token)).isEqualTo(1);
	}

	@Test
	void aProgramSendsTheCodeAlong() {
		String token = this.fixture.shared(AWish.withCode(CODE));

		assertThat(open(token, AReader.ON_PHONE.with(null, CODE)).shown().badges()).hasSize(1);
		assertCode("share.code-wrong", () -> open(token, AReader.ON_PHONE.with(null, "boterham")));
	}

	@Test
	void theOwnerNeedsNoCode() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		Reader noor = new Reader(Client.COMPUTER, ABadge.NOOR, true, null, null);

		assertThat(open(token, noor).shown().badges()).hasSize(1);
		assertThat(this.fixture.opening.image(token, 1, noor).block()).isNotNull();
		assertThat(views(token)).isZero();
	}

	@Test
	void fiveWrongCodesLockTheShareForTheRightOneTooAndItsOwnerIsTold() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		for (int i = 0; i < Tries.MOST; i++) {
			assertCode("share.code-wrong", () -> unlock(token, "boterham"));
		}

		assertCode("share.locked", () -> unlock(token, CODE));
		assertThat(this.fixture.noted).filteredOn((activity) -> activity.kind() == Activity.Kind.SHARE_LOCKED)
			.singleElement()
			.satisfies((activity) -> assertThat(activity.notice()).isTrue());

		this.fixture.time = this.fixture.time.plus(Tries.SPAN);
		assertThat(unlock(token, CODE)).isNotNull();
	}

	@Test
	void whoKnowsTheCodeNeverLocksTheShare() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		for (int i = 0; i < 3 * Tries.MOST; i++) {
			unlock(token, CODE);
		}

		assertThat(unlock(token, CODE)).isNotNull();
	}

	@Test
	void aPassIsGoodForOneShareAndForHalfAnHour() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		String other = this.fixture.shared(AWish.withCode(CODE));
		ReaderPass pass = unlock(token, CODE);

		assertCode("share.code-needed", () -> open(other, holding(pass)));
		this.fixture.time = this.fixture.time.plus(ReaderPass.LASTS);
		assertCode("share.code-needed", () -> open(token, holding(pass)));
	}

	@Test
	void aPassThatWasTamperedWithIsNone() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		String text = this.fixture.passes.text(unlock(token, CODE));

		for (String forged : new String[] { text.replace(".0.", ".1."), "9" + text, text.substring(1), "", "a.b.c",
				text + "A" }) {
			assertCode("share.code-needed", () -> open(token, AReader.ON_PHONE.with(forged, null)));
		}
	}

	@Test
	void anEndedShareTakesNoPassAndNoCode() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		ReaderPass pass = unlock(token, CODE);
		this.fixture.end(token);

		assertCode("share.ended", () -> open(token, holding(pass)));
		assertCode("share.ended", () -> unlock(token, CODE));
	}

	@Test
	void afterTheLastViewTheLinkIsOver() {
		String token = this.fixture.shared(AWish.forViews(2));
		open(token, AReader.ON_PHONE);
		open(token, AReader.ON_PHONE);

		assertCode("share.ended", () -> open(token, AReader.ON_PHONE));
		assertThat(views(token)).isEqualTo(2);
	}

	@Test
	void whoLooksAgainSoonBurnsNoViewAndKeepsThePictures() {
		String token = this.fixture.shared(AWish.forViews(1));
		Reader again = holding(open(token, AReader.ON_PHONE).pass());

		assertThat(open(token, again).pass()).isNull();
		assertThat(this.fixture.opening.image(token, 1, again).block()).isNotNull();
		assertThat(views(token)).isEqualTo(1);
		this.fixture.time = this.fixture.time.plus(ReaderPass.LASTS).plus(Duration.ofSeconds(1));
		assertCode("share.ended", () -> open(token, again));
	}

	@Test
	void whereViewsAreCountedNoPictureIsSeenForFree() {
		String token = this.fixture.shared(AWish.forViews(1));

		assertCode("share.image-unknown", () -> this.fixture.opening.image(token, 1, AReader.ON_PHONE).block());
	}

	@Test
	void withoutConditionsNothingIsLeftInTheBrowser() {
		String token = this.fixture.shared(AShare.badges("c1"));

		assertThat(open(token, AReader.ON_PHONE).pass()).isNull();
	}

	@Test
	void aRenewedShareOpensUnderItsNewLinkAndTheOldOneIsOverAtOnce() {
		String token = this.fixture.shared(AWish.withCode(CODE));
		ReaderPass pass = unlock(token, CODE);
		Share share = this.fixture.share(token);

		Share renewed = this.fixture.sharing.renew(ABadge.NOOR, share.id()).block();
		String fresh = this.fixture.token(renewed);

		assertThat(renewed.id()).isEqualTo(share.id());
		assertThat(fresh).isNotEqualTo(token);
		assertCode("share.ended", () -> open(token, holding(pass)));
		assertCode("share.code-needed", () -> open(fresh, holding(pass)));
		assertThat(open(fresh, holding(unlock(fresh, CODE))).shown().badges()).hasSize(1);
	}

	@Test
	void somebodyElsesOrAnEndedShareIsNotRenewed() {
		String token = this.fixture.shared(AShare.badges("c1"));
		Share share = this.fixture.share(token);

		assertCode("share.unknown", () -> this.fixture.sharing.renew(ABadge.DAAN, share.id()).block());
		this.fixture.end(token);
		assertCode("share.not-live", () -> this.fixture.sharing.renew(ABadge.NOOR, share.id()).block());
	}

	private Opened open(String token, Reader reader) {
		return this.fixture.opening.open(token, reader).block();
	}

	private ReaderPass unlock(String token, String code) {
		return this.fixture.door.unlock(token, AccessCode.typed(code)).block();
	}

	private Reader holding(ReaderPass pass) {
		return AReader.ON_PHONE.with(this.fixture.passes.text(pass), null);
	}

	private long views(String token) {
		return this.fixture.share(token).views();
	}

	private static void assertCode(String code, ThrowingCallable call) {
		assertThatExceptionOfType(Problem.class).isThrownBy(call)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
