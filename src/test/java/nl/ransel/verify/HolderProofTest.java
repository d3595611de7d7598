package nl.ransel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.trust.Canonicaliser;
import nl.ransel.trust.Contexts;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Encodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a holder can do with a base proof of {@code ecdsa-sd-2023}. The badge, and the
 * part of it that is compared with, were made by another library.
 */
class HolderProofTest {

	private static final List<String> PART = List.of("/name", "/credentialSubject/achievement/alignment/1",
			"/credentialSubject/result/0/value");

	/** What a badge may not lack. */
	private static final List<String> ENOUGH = List.of("/name", "/credentialSubject/identifier",
			"/credentialSubject/achievement/description", "/credentialSubject/achievement/criteria");

	private final Bench bench = Bench.loopback();

	private static ObjectNode file(String name) {
		try {
			return Issuing.json(Files.readString(CorpusServer.CORPUS.resolve("cases/ob30/ecdsa-sd-2023/" + name)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ObjectNode derived(ObjectNode badge, List<String> pointers) {
		ObjectNode document = badge.deepCopy();
		ObjectNode proof = (ObjectNode) document.remove("proof");
		return new Deriving(new Canonicaliser()).derive(document, proof, contexts(badge), pointers);
	}

	private static Contexts.ContextSet contexts(ObjectNode badge) {
		return new Contexts((uri, purpose) -> Mono.empty()).gather(badge).block(Duration.ofSeconds(10));
	}

	private static ObjectNode withValue(ObjectNode badge, byte[] value) {
		((ObjectNode) badge.path("proof")).put("proofValue", "u" + SigningKey.base64(value));
		return badge;
	}

	@Test
	void aVerifierNeverAcceptsABaseProof() {
		assertThatIs(this.bench.verify(file("base-proof.json").toString()), Outcome.INVALID, Name.PROOF, "base-proof");
	}

	@Test
	void forItsHolderABaseProofIsAsGoodAsWhatCanBeDerivedFromIt() {
		var report = this.bench.verifyAsHolder(file("base-proof.json").toString());

		assertThatIs(report, Outcome.VALID, Name.PROOF, "derivable");
		assertThat(report.credential().achievement().name()).isEqualTo("Kassa basis");
	}

	@Test
	void whatIsDerivedIsWhatTheOtherLibraryDerives() {
		assertThat(derived(file("base-proof.json"), PART)).isEqualTo(file("derived-part.json"));
	}

	@Test
	void aPartIsGoodAndDoesNotHoldTheRest() {
		ObjectNode part = derived(file("base-proof.json"), ENOUGH);

		assertThat(this.bench.verify(part.toString()).outcome()).isEqualTo(Outcome.VALID);
		assertThat(part.toString()).contains("noor@school.example", "Laat het")
			.doesNotContain("Samenwerken", "Communiceren", "Result", "\"9\"");
	}

	@Test
	void evenWithNothingChosenWhatIsMandatoryIsShown() {
		ObjectNode least = derived(file("base-proof.json"), List.of());

		assertThatIs(this.bench.verify(least.toString()), Outcome.INVALID, Name.PROOF, "signature-good");
		assertThat(least.at("/credentialSubject/achievement").propertyNames()).containsExactlyInAnyOrder("id", "type",
				"name");
	}

	@Test
	void whoeverPassesOnAPartCannotMakeMoreOfIt() {
		ObjectNode part = derived(file("base-proof.json"), PART);
		part.put("description", "Met lof");

		assertThatIs(this.bench.verify(part.toString()), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	static Stream<Consumer<ObjectNode>> changes() {
		return Stream.of((badge) -> badge.put("name", "Diploma"), (badge) -> badge.remove("name"),
				(badge) -> badge.put("validFrom", "2026-01-15T09:00:01Z"),
				(badge) -> badge.put("description", "Met lof"),
				(badge) -> ((ObjectNode) badge.at("/credentialSubject/result/1")).put("value", "10"),
				(badge) -> ((ObjectNode) badge.path("proof")).put("created", "2026-02-01T09:30:01Z"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void aChangedBadgeIsNotGoodForItsHolderEither(Consumer<ObjectNode> change) {
		ObjectNode badge = file("base-proof.json");
		change.accept(badge);

		assertThatIs(this.bench.verifyAsHolder(badge.toString()), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	@Test
	void everyPartOfTheProofCounts() {
		int length = Encodings.multibase(file("base-proof.json").at("/proof/proofValue").stringValue()).length;
		for (int at = 3; at < length; at += 61) {
			byte[] value = Encodings.multibase(file("base-proof.json").at("/proof/proofValue").stringValue());
			value[at] ^= 1;
			var report = this.bench.verifyAsHolder(withValue(file("base-proof.json"), value).toString());
			assertThat(report.outcome()).as("byte " + at).isEqualTo(Outcome.INVALID);
			assertThat(report.credential()).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "urn:bnid:b0", "_:b0" })
	void namesThatCouldBeMistakenForOursAreNotTried(String id) {
		ObjectNode badge = file("base-proof.json");
		((ObjectNode) badge.path("credentialSubject")).put("id", id);

		assertThatIs(this.bench.verifyAsHolder(badge.toString()), Outcome.INDETERMINATE, Name.PROOF, "cannot-derive");
	}

	@Test
	void aPointerThatLeadsNowhereIsRefused() {
		assertThatExceptionOfType(Distrust.class)
			.isThrownBy(() -> derived(file("base-proof.json"), List.of("/credentialSubject/achievement/alignment/7")))
			.withMessageContaining("bad-pointer");
	}

	@Test
	void everythingElseIsVerifiedAsForAnybody() {
		ObjectNode badge = file("valid.json");
		assertThat(this.bench.verifyAsHolder(badge.toString()).outcome()).isEqualTo(Outcome.VALID);
		assertThatIs(this.bench.verifyAsHolder("{\"a\":1}"), Outcome.INVALID, Name.FORMAT, "not-a-badge");
	}

}
