package nl.ransel.backpack;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import nl.ransel.backpack.ImportDecision.AlreadyKept;
import nl.ransel.backpack.ImportDecision.FirstTime;
import nl.ransel.backpack.ImportDecision.Newer;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.VerifyBody;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class ImportingTest {

	private final BackpackFixture backpack = new BackpackFixture();

	private final Importing importing = this.backpack.importing;

	@Test
	void aPreviewTellsWhatItIsAndStoresNothing() {
		Preview preview = preview(this.backpack.file("one", ABadge.valid()));
		assertThat(preview.report().outcome()).isEqualTo(Outcome.VALID);
		assertThat(preview.ownership().state()).isEqualTo(Ownership.State.MINE);
		assertThat(preview.decision()).isInstanceOf(FirstTime.class);
		assertThat(preview.arrival().fileName().value()).isEqualTo("kassa-basis.json");
		assertThat(this.backpack.credentials.count(ABadge.NOOR).block()).isZero();
		assertThat(this.backpack.told).isEmpty();
	}

	@Test
	void aBadgeForSomebodyElseIsToldApart() {
		Preview preview = preview(this.backpack.file("one", ABadge.valid().to("iemand@anders.example")));
		assertThat(preview.report().outcome()).isEqualTo(Outcome.NOT_RECIPIENT);
		assertThat(preview.ownership().state()).isEqualTo(Ownership.State.PENDING);
		assertThat(preview.decision()).isInstanceOf(FirstTime.class);
	}

	@Test
	void aDuplicateIsRecognisedAndANewerOneToo() {
		keep(this.backpack.file("one", ABadge.valid()), "one");
		assertThat(preview(this.backpack.file("again", ABadge.valid())).decision()).isInstanceOf(AlreadyKept.class);
		assertThat(preview(this.backpack.file("newer", ABadge.valid().from(ABadge.NOW))).decision())
			.isInstanceOf(Newer.class);
	}

	@Test
	void whatIsKeptIsVerifiedAgain() {
		VerifyBody file = this.backpack.file("one", ABadge.valid());
		preview(file);
		this.backpack.file("one", ABadge.valid().forged());
		StepVerifier.create(this.importing.keep(ABadge.NOOR, file, digest("one"), null))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("import.invalid"))
			.verify();
	}

	@Test
	void otherBytesThanWerePreviewedAreNotKept() {
		VerifyBody file = this.backpack.file("one", ABadge.valid());
		StepVerifier.create(this.importing.keep(ABadge.NOOR, file, digest("other"), null))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("import.changed"))
			.verify();
	}

	@Test
	void aBadgeIsAlsoFetchedFromAnAddress() {
		String address = "https://school.example/awards/1";
		this.backpack.file(address, ABadge.valid());
		VerifyBody there = new VerifyBody(new byte[0], URI.create(address));
		assertThat(preview(there).decision()).isInstanceOf(FirstTime.class);
		assertThat(keep(there, address).added()).isTrue();
	}

	@Test
	void anErasedAccountImportsNothing() {
		this.backpack.learners.clear();
		StepVerifier.create(this.importing.preview(ABadge.NOOR, this.backpack.file("one", ABadge.valid()), null))
			.expectErrorSatisfies((error) -> assertThat(((Problem) error).code()).isEqualTo("login.required"))
			.verify();
	}

	private Preview preview(VerifyBody body) {
		return this.importing.preview(ABadge.NOOR, body, null).block();
	}

	private Importing.Imported keep(VerifyBody body, String bytes) {
		return this.importing.keep(ABadge.NOOR, body, digest(bytes), null).block();
	}

	private static String digest(String bytes) {
		return ContentDigest.of(bytes.getBytes(StandardCharsets.UTF_8)).hex();
	}

}
