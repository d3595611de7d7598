package nl.ransel.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class StatusListTest {

	private static final SigningKey KEY = SigningKey.ed25519();

	private static final SigningKey OTHER = SigningKey.ed25519();

	private static final String LIST = "https://veenland.example/status/1";

	private static final String ON_HOLD = "https://veenland.example/status/2";

	private static final int REVOKED = 94_567;

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final Issuing issuing = new Issuing(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	static String bits(int length, int... set) {
		byte[] bytes = new byte[length / 8];
		for (int index : set) {
			bytes[index / 8] |= (byte) (0x80 >> (index % 8));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return SigningKey.base64(out.toByteArray());
	}

	private static ObjectNode list(String url, String purpose) {
		ObjectNode list = Issuing.json("""
				{'@context': ['https://www.w3.org/ns/credentials/v2'],
				 'type': ['VerifiableCredential', 'BitstringStatusListCredential'],
				 'validFrom': '2026-01-01T00:00:00Z',
				 'credentialSubject': {'type': 'BitstringStatusList'}}""");
		list.put("id", url).put("issuer", KEY.did());
		subject(list).put("id", url + "#list")
			.put("statusPurpose", purpose)
			.put("encodedList", "u" + bits(131_072, REVOKED));
		return list;
	}

	private static ObjectNode subject(ObjectNode list) {
		return (ObjectNode) list.path("credentialSubject");
	}

	private static ObjectNode entry(String url, String purpose, Object index) {
		return Issuing.json("{'type': 'BitstringStatusListEntry'}")
			.put("statusPurpose", purpose)
			.put("statusListIndex", String.valueOf(index))
			.put("statusListCredential", url);
	}

	private VerificationReport verify(ObjectNode... entries) {
		ObjectNode badge = Issuing.badge(KEY.did());
		if (entries.length == 1) {
			badge.set("credentialStatus", entries[0]);
		}
		else {
			Stream.of(entries).forEach(badge.withArray("credentialStatus")::add);
		}
		return this.bench.verify(this.issuing.eddsa(badge, KEY).toString());
	}

	private void publish(ObjectNode list) {
		this.web.put(LIST, this.issuing.eddsa(list, KEY));
	}

	@Test
	void aBitThatIsNotSetMeansNotRevoked() {
		publish(list(LIST, "revocation"));
		VerificationReport report = verify(entry(LIST, "revocation", REVOKED + 1));
		assertThatIs(report, Outcome.VALID, Name.STATUS, "not-revoked");
		assertThat(Reports.check(report, Name.STATUS).source()).isEqualTo(Check.Source.LIVE);
		assertThat(Reports.check(report, Name.STATUS).checkedAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void aBitThatIsSetMeansRevoked() {
		publish(list(LIST, "revocation"));
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void onHoldIsNotRevoked() {
		publish(list(LIST, "suspension"));
		assertThatIs(verify(entry(LIST, "suspension", REVOKED)), Outcome.SUSPENDED, Name.STATUS, "suspended");
	}

	@Test
	void ofSeveralEntriesTheWorstCounts() {
		publish(list(LIST, "revocation"));
		this.web.put(ON_HOLD, this.issuing.eddsa(list(ON_HOLD, "suspension"), KEY));
		assertThatIs(verify(entry(ON_HOLD, "suspension", REVOKED), entry(LIST, "revocation", REVOKED)), Outcome.REVOKED,
				Name.STATUS, "revoked");
		assertThatIs(verify(entry(LIST, "revocation", 1), entry(ON_HOLD, "suspension", REVOKED)), Outcome.SUSPENDED,
				Name.STATUS, "suspended");
		assertThatIs(verify(entry(LIST, "revocation", 1), entry(ON_HOLD, "suspension", 1)), Outcome.VALID, Name.STATUS,
				"not-revoked");
		this.web.down(ON_HOLD);
		assertThatIs(verify(entry(LIST, "revocation", 1), entry(ON_HOLD, "suspension", 1)), Outcome.INDETERMINATE,
				Name.STATUS, "status-unreachable");
		assertThatIs(verify(entry(LIST, "revocation", REVOKED), entry(ON_HOLD, "suspension", 1)), Outcome.REVOKED,
				Name.STATUS, "revoked");
	}

	@Test
	void whatIsOnlyANoteToReadersIsNotAStatus() {
		assertThatIs(verify(entry(LIST, "message", 1)), Outcome.VALID, Name.STATUS, "no-status");
	}

	static Stream<Arguments> badLists() {
		return Stream.of(bad("status-list-stale", (list) -> list.put("validUntil", "2026-02-01T00:00:00Z")),
				bad("status-list-stale", (list) -> list.put("validFrom", "2027-02-01T00:00:00Z")),
				bad("status-list-length", (list) -> subject(list).put("encodedList", "u" + bits(131_064))),
				bad("status-list-mismatch", (list) -> subject(list).put("statusPurpose", "suspension")),
				bad("status-list-mismatch", (list) -> subject(list).put("type", "StatusList2021Stand-in")),
				bad("status-list-mismatch", (list) -> list.put("id", "https://veenland.example/status/9")),
				bad("status-list-unreadable", (list) -> subject(list).put("encodedList", "uAAAA")),
				bad("status-list-unreadable", (list) -> subject(list).put("encodedList", "u%%%")),
				bad("status-list-unreadable", (list) -> subject(list).put("encodedList", bits(131_072))),
				bad("status-list-unreadable", (list) -> subject(list).put("encodedList", "z" + bits(131_072))),
				bad("unreadable-date", (list) -> list.put("validUntil", "ooit")));
	}

	private static Arguments bad(String reason, Consumer<ObjectNode> change) {
		return Arguments.of(reason, change);
	}

	@ParameterizedTest
	@MethodSource("badLists")
	void aListThatIsNotInOrderLeavesTheQuestionOpen(String reason, Consumer<ObjectNode> change) {
		ObjectNode list = list(LIST, "revocation");
		change.accept(list);
		// unsigned words may be refused first, so the list says everything by its context
		list.withArray("@context").add("https://www.w3.org/ns/credentials/undefined-terms/v2");
		publish(list);
		assertThatIs(verify(entry(LIST, "revocation", 1)), Outcome.INDETERMINATE, Name.STATUS, reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "131072", "-1", "1.0", "eerste", "99999999999999" })
	void anIndexOutsideTheListLeavesTheQuestionOpen(String index) {
		publish(list(LIST, "revocation"));
		assertThatIs(verify(entry(LIST, "revocation", index)), Outcome.INDETERMINATE, Name.STATUS, "status-range");
	}

	@Test
	void aListThatIsForgedIsNotUsed() {
		ObjectNode forged = this.issuing.eddsa(list(LIST, "revocation"), KEY);
		subject(forged).put("encodedList", "u" + bits(131_072));
		this.web.put(LIST, forged);
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-forged");
		this.web.put(LIST, list(LIST, "revocation"));
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-forged");
	}

	@Test
	void aListBySomebodyElseIsNotUsed() {
		ObjectNode foreign = list(LIST, "revocation").put("issuer", OTHER.did());
		this.web.put(LIST, this.issuing.eddsa(foreign, OTHER));
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-foreign");
		this.web.put(LIST, this.issuing.eddsa(list(LIST, "revocation"), OTHER));
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-forged");
	}

	@Test
	void aListThatCannotBeHadLeavesTheQuestionOpen() {
		this.web.down(LIST);
		assertThatIs(verify(entry(LIST, "revocation", 1)), Outcome.INDETERMINATE, Name.STATUS, "status-unreachable");
		this.web.put(LIST, 404, "");
		assertThatIs(verify(entry(LIST, "revocation", 1)), Outcome.INDETERMINATE, Name.STATUS, "status-unreachable");
		this.web.put(LIST, "<html>onderhoud</html>");
		assertThatIs(verify(entry(LIST, "revocation", 1)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-unreadable");
	}

	@Test
	void aListMayBeAToken() {
		ObjectNode payload = list(LIST, "revocation");
		payload.put("iss", KEY.did()).put("jti", LIST);
		String header = "{'alg': 'EdDSA', 'kid': '%s', 'typ': 'JWT'}".formatted(KEY.method());
		this.web.put(LIST, Issuing.jws(header, payload, KEY));
		assertThatIs(verify(entry(LIST, "revocation", REVOKED)), Outcome.REVOKED, Name.STATUS, "revoked");
		assertThatIs(verify(entry(LIST, "revocation", 3)), Outcome.VALID, Name.STATUS, "not-revoked");
		this.web.put(LIST, Issuing.jws(header, payload, OTHER));
		assertThatIs(verify(entry(LIST, "revocation", 3)), Outcome.INDETERMINATE, Name.STATUS, "status-list-forged");
	}

	@Test
	void theOlderListIsReadToo() {
		ObjectNode list = Issuing.json("""
				{'@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vc/status-list/2021/v1',
				   'https://w3id.org/security/suites/ed25519-2020/v1'],
				 'type': ['VerifiableCredential', 'StatusList2021Credential'],
				 'issuanceDate': '2026-01-01T00:00:00Z',
				 'credentialSubject': {'type': 'StatusList2021', 'statusPurpose': 'revocation'}}""");
		list.put("id", LIST).put("issuer", KEY.did());
		subject(list).put("id", LIST + "#list").put("encodedList", bits(131_072, REVOKED));
		this.web.put(LIST, this.issuing.sign(list, KEY, "Ed25519Signature2020", "EdDSA"));
		assertThatIs(old(REVOKED), Outcome.REVOKED, Name.STATUS, "revoked");
		assertThatIs(old(5), Outcome.VALID, Name.STATUS, "not-revoked");
	}

	private VerificationReport old(int index) {
		ObjectNode badge = Issuing.badge(KEY.did());
		badge.withArray("@context").add("https://w3id.org/vc/status-list/2021/v1");
		badge.set("credentialStatus", entry(LIST, "revocation", index).put("type", "StatusList2021Entry"));
		return this.bench.verify(this.issuing.eddsa(badge, KEY).toString());
	}

	@Test
	void aListOfIdsIsReadToo() {
		ObjectNode list = Issuing.json("{'revokedCredential': []}").put("id", LIST).put("issuer", KEY.did());
		this.web.put(LIST, list);
		assertThatIs(byId(), Outcome.VALID, Name.STATUS, "not-revoked");
		ObjectNode listed = list.withArray("revokedCredential").addObject();
		listed.set("id", Issuing.badge("").path("id"));
		assertThatIs(publishIds(list), Outcome.REVOKED, Name.STATUS, "revoked");
		listed.put("revoked", false);
		assertThatIs(publishIds(list), Outcome.VALID, Name.STATUS, "not-revoked");
		assertThatIs(publishIds(list.put("issuer", OTHER.did())), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-foreign");
		assertThatIs(publishIds(Issuing.json("{}").put("issuer", KEY.did())), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-unreadable");
	}

	@Test
	void aListOfOneIdMayStandWithoutBrackets() {
		ObjectNode list = Issuing.json("{'revokedCredential': {}}").put("id", LIST).put("issuer", KEY.did());
		((ObjectNode) list.path("revokedCredential")).set("id", Issuing.badge("").path("id"));
		assertThatIs(publishIds(list), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	private VerificationReport publishIds(ObjectNode list) {
		this.web.put(LIST, list);
		return byId();
	}

	private VerificationReport byId() {
		ObjectNode badge = Issuing.badge(KEY.did());
		badge.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
		badge.set("credentialStatus", Issuing.json("{'type': '1EdTechRevocationList'}").put("id", LIST));
		return this.bench.verify(this.issuing.eddsa(badge, KEY).toString());
	}

	@Test
	void aStatusOfAnUnknownKindLeavesTheQuestionOpen() {
		String header = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(KEY.method());
		ObjectNode payload = Issuing.payload(Issuing.badge(KEY.did()));
		payload.set("credentialStatus", Issuing.json("{'type': 'RevocationList2020Status', 'id': 'urn:x'}"));
		assertThatIs(this.bench.verify(Issuing.jws(header, payload, KEY)), Outcome.INDETERMINATE, Name.STATUS,
				"unknown-status-type");
		payload.set("credentialStatus", entry(LIST, "verdachting", 1));
		assertThatIs(this.bench.verify(Issuing.jws(header, payload, KEY)), Outcome.INDETERMINATE, Name.STATUS,
				"unknown-status-purpose");
	}

	/** Of more bits than one, each is only a part of the answer. */
	@ParameterizedTest
	@ValueSource(strings = { "2", "99999999999", "1.5", "'twee'", "[2]", "null" })
	void aStatusOfMoreBitsThanOneIsNotReadAsOne(String size) {
		publish(list(LIST, "revocation"));
		ObjectNode entry = entry(LIST, "revocation", 1);
		assertThatIs(verify(entry), Outcome.VALID, Name.STATUS, "not-revoked");
		entry.set("statusSize", Issuing.json("{'size': " + size + "}").path("size"));
		String header = "{'alg': 'EdDSA', 'kid': '%s'}".formatted(KEY.method());
		ObjectNode payload = Issuing.payload(Issuing.badge(KEY.did()));
		payload.set("credentialStatus", entry);
		assertThatIs(this.bench.verify(Issuing.jws(header, payload, KEY)), Outcome.INDETERMINATE, Name.STATUS,
				"unknown-status-purpose");
	}

	@Test
	void aListThatUnfoldsWithoutEndIsNotUnfolded() {
		ObjectNode list = list(LIST, "revocation");
		subject(list).put("encodedList", "u" + bits(9 * 1024 * 1024 * 8));
		publish(list);
		assertThatIs(verify(entry(LIST, "revocation", 1)), Outcome.INDETERMINATE, Name.STATUS,
				"status-list-unreadable");
	}

}
