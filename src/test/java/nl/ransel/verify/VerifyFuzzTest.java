package nl.ransel.verify;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.StrictJson;
import nl.ransel.format.Tokens;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.TrustKit;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What strangers may send, all the way to the verdict. */
class VerifyFuzzTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private static final Bench BENCH = Bench.of(new FakeWeb(CLOCK), CLOCK, TrustKit.registry());

	/** Does what may be distrusted, and nothing else. */
	private static void distrustedOr(Runnable reading) {
		try {
			reading.run();
		}
		catch (Distrust ex) {
			assertThat(ex.reason()).matches("[a-z0-9-]+");
		}
	}

	private static JsonNode json(byte[] text) {
		try {
			return StrictJson.parse(text);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown("unreadable");
		}
	}

	@FuzzTest
	void aDisclosureProofIsReadOrDistrusted(byte[] value) {
		distrustedOr(() -> DisclosureProof.read("u" + SigningKey.base64(value)));
		distrustedOr(() -> DisclosureProof.read(new String(value, StandardCharsets.ISO_8859_1)));
	}

	@FuzzTest
	void aTokenIsReadOrDistrusted(FuzzedDataProvider data) {
		String compact = data.consumeRemainingAsString();
		distrustedOr(() -> {
			Jws jws = CompactJws.read(compact);
			JwsHeader.of(jws.header());
			JwsHeader.ofToken(jws.header());
		});
	}

	@FuzzTest
	void aSignedMessageIsReadOrDistrusted(byte[] message) {
		distrustedOr(() -> {
			SecuredCredential.Signed credential = (SecuredCredential.Signed) SecuredCredential.of(document(message))
				.filter(SecuredCredential.Signed.class::isInstance)
				.orElseThrow(() -> Distrust.unknown("embedded"));
			credential.header();
			assertThat(credential.message()).isNotEmpty();
			credential.signature();
			credential.shown(CLOCK.instant());
		});
	}

	private static BadgeDocument document(byte[] message) {
		try {
			return Tokens.document(message);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown("unreadable");
		}
	}

	@FuzzTest
	void whatABadgeSaysOfItsStatusIsReadOrDistrusted(byte[] text) {
		distrustedOr(() -> {
			JsonNode json = json(text);
			StatusEntry.of(json).forEach((entry) -> distrustedOr(() -> StatusEntry.read(entry)));
			distrustedOr(() -> RevocationList.read(json, "did:web:veenland.example").holds("urn:x"));
			DataIntegrityProof.of(json)
				.forEach((proof) -> distrustedOr(() -> DataIntegrityProof.read(proof, CLOCK.instant())));
		});
	}

	@FuzzTest
	void aSchemaIsHeldAgainstABadgeWithinLimits(byte[] text) {
		distrustedOr(() -> {
			Map<String, String> departures = JsonSchema.of(json(text)).departures(Issuing.badge("did:web:x.example"));
			assertThat(departures.size()).isLessThanOrEqualTo(10);
		});
	}

	/**
	 * Every file gets a verdict. The seeds are signed by keys that nobody has any more,
	 * so that whatever is called valid must say what one of the seeds said.
	 */
	@FuzzTest
	void everyFileGetsAVerdictAndOnlyWhatWasSignedIsValid(byte[] file) {
		VerificationReport report = BENCH.verify(file);
		assertThat(report.checks()).noneMatch((check) -> check.reason().equals("unforeseen"));
		if (report.outcome() == Outcome.VALID) {
			assertThat(report.credential()).isNotNull();
			assertThat(report.credential().id()).isEqualTo("urn:uuid:8d4b1f0e-5d1b-4c52-8d3b-0a6d6a1c7f10");
			assertThat(report.credential().achievement().name()).isEqualTo("Plannen");
			assertThat(report.credential().validUntil()).isNull();
			assertThat(report.credential().recipient().identities()).hasSize(1)
				.allMatch((identity) -> identity.value().equals(Issuing.HOLDER));
			assertThat(report.credential().achievement().facts().ects()).isNull();
		}
	}

}
