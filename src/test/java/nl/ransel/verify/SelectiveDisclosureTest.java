package nl.ransel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.trust.Encodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

/** What was derived from a base proof by another library, and then tampered with. */
class SelectiveDisclosureTest {

	private final Bench bench = Bench.loopback();

	private static ObjectNode badge() {
		try {
			return Issuing.json(Files.readString(CorpusServer.CORPUS.resolve("cases/ob30/ecdsa-sd-2023/valid.json")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ObjectNode proof(ObjectNode badge) {
		return (ObjectNode) badge.path("proof");
	}

	private static byte[] value(ObjectNode badge) {
		return Encodings.multibase(proof(badge).path("proofValue").stringValue());
	}

	private static void setValue(ObjectNode badge, byte[] value) {
		proof(badge).put("proofValue", "u" + SigningKey.base64(value));
	}

	@Test
	void aDerivedProofIsVerified() {
		assertThat(this.bench.verify(badge().toString()).outcome()).isEqualTo(Outcome.VALID);
	}

	static Stream<Consumer<ObjectNode>> changes() {
		return Stream.of((badge) -> badge.put("name", "Diploma"), (badge) -> badge.remove("name"),
				(badge) -> badge.put("validFrom", "2026-01-15T09:00:01Z"),
				(badge) -> ((ObjectNode) badge.path("issuer")).put("name", "Ministerie"),
				(badge) -> badge.put("description", "Met lof"),
				(badge) -> ((ObjectNode) badge.path("credentialSubject")).put("id", SigningKey.ed25519().did()),
				(badge) -> proof(badge).put("created", "2026-02-01T09:30:01Z"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whatIsChangedAddedOrLeftOutWithoutAProofIsFound(Consumer<ObjectNode> change) {
		ObjectNode badge = badge();
		change.accept(badge);
		assertThatIs(this.bench.verify(badge.toString()), Outcome.INVALID, Name.PROOF, "bad-signature");
	}

	@Test
	void everyPartOfTheProofCounts() {
		int length = value(badge()).length;
		for (int at = 3; at < length; at += 97) {
			ObjectNode badge = badge();
			byte[] value = value(badge);
			value[at] ^= 1;
			setValue(badge, value);
			assertThat(this.bench.verify(badge.toString()).outcome()).as("byte " + at).isEqualTo(Outcome.INVALID);
		}
	}

	@Test
	void aBaseProofIsForItsHolderOnly() {
		ObjectNode badge = badge();
		byte[] value = value(badge);
		value[2] = 0;
		setValue(badge, value);
		assertThatIs(this.bench.verify(badge.toString()), Outcome.INVALID, Name.PROOF, "base-proof");
	}

	@Test
	void aKeyOfAnotherKindDoesNotFit() {
		SigningKey key = SigningKey.ed25519();
		ObjectNode badge = badge();
		proof(badge).put("verificationMethod", key.method());
		assertThatIs(this.bench.verify(badge.toString()), Outcome.INVALID, Name.PROOF, "wrong-kind-of-key");
	}

}
