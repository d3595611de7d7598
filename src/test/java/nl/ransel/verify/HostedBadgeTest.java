package nl.ransel.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.trust.KnownIssuer;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import static nl.ransel.verify.Reports.assertThatIs;
import static org.assertj.core.api.Assertions.assertThat;

class HostedBadgeTest {

	private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

	private final FakeWeb web = new FakeWeb(this.clock);

	private final OldWorld school = new OldWorld(this.web);

	private final Bench bench = Bench.of(this.web, this.clock, TrustKit.registry());

	private VerificationReport verify() {
		return this.bench.verify(OldWorld.assertion().toString());
	}

	@Test
	void aBadgeThatIsHostedByItsIssuerIsGenuine() {
		VerificationReport report = verify();
		assertThatIs(report, Outcome.VALID, Name.PROOF, "hosted");
		assertThat(report.trust()).isEqualTo(IssuerTrust.DOMAIN_PROVEN);
		assertThat(report.forRecipient(List.of(Identifier.email("Sanne@Student.example"))).outcome())
			.isEqualTo(Outcome.VALID);
		assertThat(report.forRecipient(List.of(Identifier.email("joris@student.example"))).outcome())
			.isEqualTo(Outcome.NOT_RECIPIENT);
	}

	@Test
	void itsAddressAloneIsEnough() {
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.VALID, Name.PROOF, "hosted");
		assertThatIs(this.bench.verify(OldWorld.ASSERTION), Outcome.VALID, Name.PROOF, "hosted");
	}

	@Test
	void onlyWhatTheHostSaysIsShown() {
		ObjectNode copy = OldWorld.assertion();
		copy.put("narrative", "Met lof");
		assertThat(this.bench.verify(copy.toString()).credential().narrative()).isNull();
	}

	static Stream<Consumer<ObjectNode>> changes() {
		return Stream.of((copy) -> copy.put("issuedOn", "2025-01-15T10:00:00+01:00"),
				(copy) -> copy.put("expires", "2036-01-01T00:00:00Z"),
				(copy) -> copy.put("badge", OldWorld.SITE + "badges/diploma.json"),
				(copy) -> ((ObjectNode) copy.path("recipient")).put("identity", "joris@student.example"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void aFileThatSaysOtherwiseThanItsHostWasChanged(Consumer<ObjectNode> change) {
		ObjectNode copy = OldWorld.assertion();
		change.accept(copy);
		VerificationReport report = this.bench.verify(copy.toString());
		assertThatIs(report, Outcome.INVALID, Name.PROOF, "copy-differs");
		assertThat(report.credential()).isNull();
	}

	@Test
	void aMomentMayBeWrittenOtherwise() {
		ObjectNode copy = OldWorld.assertion().put("issuedOn", "2026-01-15T09:00:00Z");
		assertThat(this.bench.verify(copy.toString()).outcome()).isEqualTo(Outcome.VALID);
	}

	@Test
	void whatTheHostDoesNotKnowIsNotGenuine() {
		this.web.put(OldWorld.ASSERTION, 404, "");
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "hosted-missing");
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.INVALID, Name.PROOF, "hosted-missing");
		this.web.put(OldWorld.ASSERTION, "<html>Welkom</html>");
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "hosted-no-assertion");
	}

	@Test
	void goneMeansRevokedWithOrWithoutWords() {
		this.web.put(OldWorld.ASSERTION, 410, "");
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.REVOKED, Name.STATUS, "revoked");
		String words = "{\"id\": \"%s\", \"revoked\": true, \"revocationReason\": \"Dubbel\"}"
			.formatted(OldWorld.ASSERTION);
		this.web.put(OldWorld.ASSERTION, 200, words);
		VerificationReport report = verify();
		assertThatIs(report, Outcome.REVOKED, Name.STATUS, "revoked");
		assertThat(Reports.check(report, Name.STATUS).detail()).containsEntry("revocationReason", "Dubbel");
		assertThat(report.credential()).isNull();
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.REVOKED, Name.STATUS, "revoked");
		this.web.put(OldWorld.ASSERTION, 404, words);
		assertThatIs(verify(), Outcome.REVOKED, Name.STATUS, "revoked");
	}

	@Test
	void aHostThatIsDownLeavesTheQuestionOpen() {
		this.web.down(OldWorld.ASSERTION);
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "hosted-unreachable");
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.INDETERMINATE, Name.PROOF, "hosted-unreachable");
		this.web.put(OldWorld.ASSERTION, 403, "");
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "hosted-unreachable");
	}

	@Test
	void aHostThatIsDownForTheBadgeClassOrIssuerLeavesTheQuestionOpen() {
		this.web.down(OldWorld.BADGE);
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "badge-class-unreachable");
		this.school.publish(OldWorld.badgeClass());
		this.web.down(OldWorld.ISSUER);
		assertThatIs(verify(), Outcome.INDETERMINATE, Name.PROOF, "issuer-unreachable");
	}

	@Test
	void aBadgeThatLeadsToNothingIsNotGenuine() {
		this.web.put(OldWorld.BADGE, 404, "");
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "badge-class-missing");
		this.school.publish(OldWorld.badgeClass());
		this.web.put(OldWorld.ISSUER, 404, "");
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "issuer-missing");
	}

	@Test
	void everyObjectMustBeFoundWhereItsIdSays() {
		this.web.put(OldWorld.ASSERTION, OldWorld.assertion().put("id", OldWorld.SITE + "assertions/2.json"));
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "hosted-id-differs");
		this.school.publish(OldWorld.assertion());
		this.web.put(OldWorld.BADGE, OldWorld.badgeClass().put("id", OldWorld.SITE + "badges/2.json"));
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "badge-class-id-differs");
		this.school.publish(OldWorld.badgeClass());
		this.web.put(OldWorld.ISSUER, OldWorld.issuer().put("id", "https://elders.example/issuer.json"));
		assertThatIs(verify(), Outcome.INVALID, Name.PROOF, "issuer-id-differs");
	}

	@Test
	void aBadgeHostedElsewhereIsNotTheIssuers() {
		String elsewhere = "https://diploma-outlet.example/1.json";
		this.web.put(elsewhere, OldWorld.assertion().put("id", elsewhere));
		assertThatIs(this.bench.verifyAt(elsewhere), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	@Test
	void aBadgeClassHostedElsewhereIsNotTheIssuers() {
		String elsewhere = "https://diploma-outlet.example/badge.json";
		this.web.put(elsewhere, OldWorld.badgeClass().put("id", elsewhere));
		this.school.publish(OldWorld.assertion().put("badge", elsewhere));
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.INVALID, Name.ISSUER, "badge-class-elsewhere");
	}

	@Test
	void whatAStrangerSaysAboutTheIssuerDoesNotCount() {
		String elsewhere = "https://diploma-outlet.example/1.json";
		ObjectNode issuer = OldWorld.issuer();
		issuer.set("verification", Issuing.json("{'allowedOrigins': ['diploma-outlet.example']}"));
		ObjectNode badge = OldWorld.badgeClass();
		badge.set("issuer", issuer);
		ObjectNode assertion = OldWorld.assertion().put("id", elsewhere);
		assertion.set("badge", badge);
		this.web.put(elsewhere, assertion);
		assertThatIs(this.bench.verifyAt(elsewhere), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	@Test
	void anIssuerMayNameOtherHosts() {
		String elsewhere = "https://badges.example/1.json";
		this.web.put(elsewhere, OldWorld.assertion().put("id", elsewhere));
		for (String origin : List.of("badges.example", "https://badges.example", "Badges.example:443")) {
			ObjectNode issuer = OldWorld.issuer();
			issuer.set("verification",
					Issuing.json("{'allowedOrigins': ['%s', 'veenland.example']}".formatted(origin)));
			this.school.publish(issuer);
			assertThatIs(this.bench.verifyAt(elsewhere), Outcome.VALID, Name.ISSUER, "hosted-by-issuer");
		}
		ObjectNode only = OldWorld.issuer();
		only.set("verification", Issuing.json("{'allowedOrigins': 'badges.example'}"));
		this.school.publish(only);
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	@Test
	void anIssuerMayNameHowAddressesBegin() {
		starting("https://veenland.example/ob2/assertions/");
		assertThatIs(verify(), Outcome.VALID, Name.ISSUER, "hosted-by-issuer");
		starting("https://veenland.example/ob2/alleen-hier/");
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	@Test
	void whoNamesBothHostsAndBeginningsMeansBoth() {
		scope("{'startsWith': 'https://veenland.example/ob2/', 'allowedOrigins': ['veenland.example']}");
		assertThatIs(verify(), Outcome.VALID, Name.ISSUER, "hosted-by-issuer");
		scope("{'startsWith': 'https://veenland.example/ob2/', 'allowedOrigins': ['badges.example']}");
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
		scope("{'startsWith': 'https://veenland.example/elders/', 'allowedOrigins': ['veenland.example']}");
		assertThatIs(verify(), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	private void scope(String verification) {
		ObjectNode issuer = OldWorld.issuer();
		issuer.set("verification", Issuing.json(verification));
		this.school.publish(issuer);
	}

	@Test
	void aHostWhoseNameBeginsAlikeIsAnother() {
		starting("https://veenland.example");
		String alike = "https://veenland.example.outlet.example/1.json";
		this.web.put(alike, OldWorld.assertion().put("id", alike));
		assertThatIs(this.bench.verifyAt(alike), Outcome.INVALID, Name.ISSUER, "hosted-elsewhere");
	}

	private void starting(String prefix) {
		ObjectNode issuer = OldWorld.issuer();
		issuer.putObject("verification").put("startsWith", prefix);
		this.school.publish(issuer);
	}

	@Test
	void theDatesDecide() {
		this.school.publish(OldWorld.assertion().put("expires", "2026-05-31T00:00:00Z"));
		assertThatIs(verify(), Outcome.EXPIRED, Name.DATES, "expired");
		this.school.publish(OldWorld.assertion().put("expires", "2025-05-31T00:00:00Z"));
		assertThatIs(verify(), Outcome.INVALID, Name.DATES, "ends-before-start");
		this.school.publish(OldWorld.assertion().put("issuedOn", "2027-01-01T00:00:00Z"));
		assertThatIs(this.bench.verifyAt(OldWorld.ASSERTION), Outcome.NOT_YET_VALID, Name.DATES, "not-yet-valid");
	}

	@Test
	void aBadgeWithoutWhatIsRequiredIsNotSound() {
		ObjectNode badge = OldWorld.badgeClass();
		badge.remove("criteria");
		this.school.publish(badge);
		VerificationReport report = verify();
		assertThatIs(report, Outcome.INVALID, Name.SCHEMA, "departs");
		assertThat(Reports.check(report, Name.SCHEMA).detail()).containsEntry("/badge/criteria", "missing");
	}

	@Test
	void anAssertionThatShouldBeSignedIsNotProvenByBeingThere() {
		ObjectNode signed = OldWorld.signedAssertion();
		assertThatIs(this.bench.verify(signed.toString()), Outcome.INVALID, Name.ISSUER, "not-signed");
		this.school.publish(signed.put("id", OldWorld.ASSERTION));
		assertThatIs(this.bench.verify(OldWorld.assertion().toString()), Outcome.INVALID, Name.PROOF, "not-hosted");
	}

	@Test
	void anAssertionWithoutAddressCannotBeHosted() {
		ObjectNode assertion = OldWorld.assertion().put("id", "urn:uuid:6f0c3f3e-7a53-4a39-9d5e-0a37c0a6a001");
		assertThatIs(this.bench.verify(assertion.toString()), Outcome.INVALID, Name.PROOF, "no-address");
	}

	@Test
	void anAddressBehindAnAddressLeadsNowhere() {
		this.web.put("https://veenland.example/kort", OldWorld.ASSERTION);
		assertThat(this.bench.verifyAt("https://veenland.example/kort").outcome()).isEqualTo(Outcome.INVALID);
	}

	@Test
	void aPictureAtAnAddressMayHoldTheAddressOfItsBadge() {
		picture("https://veenland.example/1.svg", OldWorld.ASSERTION);
		assertThat(this.bench.verifyAt("https://veenland.example/1.svg").outcome()).isEqualTo(Outcome.VALID);
		picture("https://veenland.example/2.svg", "https://veenland.example/1.svg");
		assertThat(this.bench.verifyAt("https://veenland.example/2.svg").outcome()).isEqualTo(Outcome.INVALID);
	}

	private void picture(String url, String badge) {
		this.web.put(url,
				"<svg xmlns='http://www.w3.org/2000/svg'><b:assertion xmlns:b='http://openbadges.org' verify='%s'/></svg>"
					.formatted(badge));
	}

	@Test
	void aFileThatGivesItsBadgeAnotherNameWasChanged() {
		ObjectNode copy = OldWorld.assertion();
		copy.set("badge", OldWorld.badgeClass());
		assertThat(this.bench.verify(copy.toString()).outcome()).isEqualTo(Outcome.VALID);
		((ObjectNode) copy.path("badge")).put("name", "Geneeskunde");
		assertThatIs(this.bench.verify(copy.toString()), Outcome.INVALID, Name.PROOF, "copy-differs");
		((ObjectNode) copy.path("badge")).remove("id");
		assertThatIs(this.bench.verify(copy.toString()), Outcome.INVALID, Name.PROOF, "copy-differs");
	}

	@Test
	void aRegisteredIssuerGoesByTheNameOfTheRegister() {
		Bench knowing = Bench.of(this.web, this.clock, TrustKit.registry(new KnownIssuer("Veenland College (MBO)",
				"https://veenland.example/logo.svg", List.of("https://veenland.example/ob2"), "99XX")));
		VerificationReport report = knowing.verify(OldWorld.assertion().toString());
		assertThat(report.trust()).isEqualTo(IssuerTrust.REGISTERED);
		assertThat(report.credential().issuer().name()).isEqualTo("Veenland College (MBO)");
		assertThat(report.credential().issuer().image()).isEqualTo("https://veenland.example/logo.svg");
	}

}
