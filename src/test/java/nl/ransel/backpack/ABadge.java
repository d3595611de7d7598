package nl.ransel.backpack;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.credential.Achievement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;

/** A badge for tests: true, valid and Noor's, until a test says otherwise. */
public record ABadge(@Nullable String id, String name, String issuerId, String issuerName, @Nullable String recipient,
		@Nullable Instant from, @Nullable Instant until, @Nullable String image, Facts facts, List<Check> checks,
		boolean readable) {

	public static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

	public static final LearnerId NOOR = new LearnerId("noor");

	public static final LearnerId DAAN = new LearnerId("daan");

	public static ABadge valid() {
		return new ABadge("https://school.example/awards/1", "Kassa basis", "https://school.example/issuer",
				"Praktijkschool De Werf", "noor@school.example", NOW.minusSeconds(86_400), null, null, Facts.NONE,
				List.of(Check.passed(Check.Name.FORMAT, "readable"), Check.passed(Check.Name.PROOF, "signature"),
						Check.passed(Check.Name.ISSUER, "same-origin"), Check.passed(Check.Name.DATES, "within"),
						Check.notApplicable(Check.Name.STATUS, "none")),
				true);
	}

	public ABadge id(@Nullable String value) {
		return new ABadge(value, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, this.facts, this.checks, this.readable);
	}

	public ABadge named(String value) {
		return new ABadge(this.id, value, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, this.facts, this.checks, this.readable);
	}

	public ABadge by(String issuer, String called) {
		return new ABadge(this.id, this.name, issuer, called, this.recipient, this.from, this.until, this.image,
				this.facts, this.checks, this.readable);
	}

	public ABadge to(@Nullable String email) {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, email, this.from, this.until, this.image,
				this.facts, this.checks, this.readable);
	}

	public ABadge from(@Nullable Instant start) {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, start, this.until,
				this.image, this.facts, this.checks, this.readable);
	}

	public ABadge until(@Nullable Instant end) {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, end,
				this.image, this.facts, this.checks, this.readable);
	}

	public ABadge image(@Nullable String uri) {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				uri, this.facts, this.checks, this.readable);
	}

	public ABadge weighing(@Nullable String ects, @Nullable String sbu, @Nullable String hours) {
		Facts weight = new Facts(number(ects), number(sbu), number(hours), "2", List.of("25180"), "nl", null, null,
				null, true);
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, weight, this.checks, this.readable);
	}

	public ABadge facts(Facts given) {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, given, this.checks, this.readable);
	}

	public ABadge with(Check answer) {
		List<Check> answers = new ArrayList<>(this.checks);
		answers.removeIf((check) -> check.name() == answer.name());
		answers.add(answer);
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, this.facts, answers, this.readable);
	}

	/** Its signature is wrong, so nothing it says is known. */
	public ABadge forged() {
		return with(Check.failed(Check.Name.PROOF, "signature-wrong")).unread();
	}

	/** Its issuer's host does not answer. */
	public ABadge unproven() {
		return with(Check.unknown(Check.Name.ISSUER, "unreachable"));
	}

	public ABadge unread() {
		return new ABadge(this.id, this.name, this.issuerId, this.issuerName, this.recipient, this.from, this.until,
				this.image, this.facts, this.checks, false);
	}

	public Credential credential() {
		Achievement achievement = new Achievement("https://school.example/achievements/1", this.name,
				"Je telt wisselgeld terug en sluit de kassa af.", "Drie dagen meelopen", null, this.image, "Badge",
				List.of("detailhandel", "rekenen"), List.of(), this.facts);
		Recipient to = (this.recipient == null) ? Recipient.NOBODY
				: new Recipient(List.of(new Recipient.Identity("email", this.recipient, false, null)));
		return new Credential(Standard.OB_3_0, "eddsa-rdfc-2022", this.id, achievement,
				new Issuer(this.issuerId, this.issuerName, this.issuerId, null, null), to, this.from, this.until, "8.0",
				List.of(), "Noor bleef rustig in de drukte.",
				List.of(new Evidence("https://school.example/film", "Film", null, null)));
	}

	public VerificationReport report() {
		return new VerificationReport(NOW, Standard.OB_3_0, "eddsa-rdfc-2022", this.readable ? credential() : null,
				IssuerTrust.DOMAIN_PROVEN, this.checks);
	}

	/** As if its file held exactly this text. */
	public Verified verified(String file) {
		return new Verified(file.getBytes(StandardCharsets.UTF_8), "application/json", report());
	}

	public Verified verified() {
		return verified(toString());
	}

	public KeptCredential kept(LearnerId learner, String keptId) {
		return new KeptCredential(keptId, learner, verified().original(), "application/json", keptId + ".json",
				report(), false, null, NOW);
	}

	public ListedCredential listed() {
		return kept(NOOR, "c1").listed();
	}

	private static @Nullable BigDecimal number(@Nullable String digits) {
		return (digits != null) ? new BigDecimal(digits) : null;
	}

}
