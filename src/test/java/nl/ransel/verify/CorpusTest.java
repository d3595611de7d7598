package nl.ransel.verify;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.StrictJson;
import nl.ransel.kernel.Identifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusTest {

	private static CorpusServer server;

	private final Bench bench = Bench.loopback();

	@BeforeAll
	static void serve() {
		server = new CorpusServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<Entry> entries() throws Exception {
		return StrictJson.parse(Files.readAllBytes(CorpusServer.CORPUS.resolve("manifest.json")))
			.valueStream()
			.map(Entry::new);
	}

	static Stream<Entry> hosted() throws Exception {
		return entries().filter((entry) -> entry.json().has("url"));
	}

	@Test
	void theWholeCorpusIsTried() throws Exception {
		assertThat(entries()).hasSize(101);
	}

	@ParameterizedTest
	@MethodSource("entries")
	void everyCaseGetsTheVerdictOfTheManifest(Entry entry) throws Exception {
		VerificationReport report = this.bench.verify(entry.bytes());
		assertThat(entry.answered(report).outcome()).as(entry + ": " + report.checks()).isEqualTo(entry.expected());
	}

	@ParameterizedTest
	@MethodSource("hosted")
	void everyHostedCaseGetsItsVerdictByItsAddressToo(Entry entry) {
		VerificationReport report = this.bench.verifyAt(entry.json().path("url").stringValue());
		// only a copy that was changed can differ from what is hosted
		Outcome expected = entry.toString().contains("local-copy-changed") ? Outcome.NOT_RECIPIENT : entry.expected();
		assertThat(entry.answered(report).outcome()).as(entry + ": " + report.checks()).isEqualTo(expected);
	}

	/** A line of the manifest. */
	record Entry(JsonNode json) {

		byte[] bytes() throws Exception {
			return Files.readAllBytes(CorpusServer.CORPUS.resolve(this.json.path("file").stringValue()));
		}

		VerificationReport answered(VerificationReport report) {
			if (asked().isEmpty()) {
				return report;
			}
			return report.forRecipient(List
				.of(new Identifier(asked().startsWith("did:") ? Identifier.Kind.DID : Identifier.Kind.EMAIL, asked())));
		}

		/** Whose badge it is asked to be; empty when nobody asks. */
		String asked() {
			return this.json.path("recipientEmail").asString(this.json.path("holder").asString(""));
		}

		Outcome expected() {
			String word = this.json.path("expect").stringValue();
			return word.equals("recipient-mismatch") ? Outcome.NOT_RECIPIENT
					: Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

		@Override
		public String toString() {
			return this.json.path("file").stringValue();
		}

	}

}
