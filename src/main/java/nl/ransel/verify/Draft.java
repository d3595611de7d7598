package nl.ransel.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check.Result;
import nl.ransel.credential.Credential;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making. Every question gets an answer, if only that it was not asked,
 * and what was proven false takes all claims with it. Immutable.
 *
 * @param standard the badge's standard
 * @param format how it is secured
 * @param credential what it says, once that is known
 * @param trust how well its issuer is known
 * @param checks the answers so far
 */
record Draft(@Nullable Standard standard, String format, @Nullable Credential credential, IssuerTrust trust,
		List<Check> checks) {

	Draft {
		checks = List.copyOf(checks);
	}

	/** A badge that could be read, of which nothing else is known yet. */
	static Draft of(Standard standard, String format) {
		return new Draft(standard, format, null, IssuerTrust.UNPROVEN,
				List.of(Check.passed(Name.FORMAT, UnreadableReason.READABLE)));
	}

	/** A file that was not looked at to the end. */
	static Draft unfinished() {
		return new Draft(null, "", null, IssuerTrust.UNPROVEN, List.of());
	}

	/** A file without a badge that can be read. */
	static VerificationReport unreadable(String reason, Instant now) {
		return new Draft(null, "", null, IssuerTrust.UNPROVEN, List.of(Check.failed(Name.FORMAT, reason))).at(now);
	}

	Draft saying(Credential what) {
		return new Draft(this.standard, this.format, what, this.trust, this.checks);
	}

	Draft assured(Assurance assurance) {
		Draft draft = new Draft(this.standard, assurance.format(), this.credential, assurance.trust(), this.checks);
		return draft.with(assurance.proof()).with(assurance.issuer());
	}

	/** With one more answer, or a better one to the same question. */
	Draft with(Check check) {
		List<Check> more = new ArrayList<>(this.checks);
		more.removeIf((other) -> other.name() == check.name());
		more.add(check);
		return new Draft(this.standard, this.format, this.credential, this.trust, more);
	}

	Draft with(List<Check> answers) {
		Draft draft = this;
		for (Check answer : answers) {
			draft = draft.with(answer);
		}
		return draft;
	}

	/** The finished report. */
	VerificationReport at(Instant now) {
		Map<Name, Check> answers = new EnumMap<>(Name.class);
		for (Name name : Name.values()) {
			answers.put(name, Check.notApplicable(name, (name == Name.RECIPIENT) ? "not-asked" : "not-checked"));
		}
		this.checks.forEach((check) -> answers.put(check.name(), check));
		return new VerificationReport(now, this.standard, this.format.isEmpty() ? null : this.format,
				provenFalse() ? null : this.credential, this.trust, List.copyOf(answers.values()));
	}

	/**
	 * Whether claims are proven false: the proof is no good, or it was made by somebody
	 * else than the issuer it names. Where there was never a proof nothing is proven.
	 */
	private boolean provenFalse() {
		boolean proof = this.checks.stream().anyMatch((check) -> check.is(Result.FAILED) && check.name() == Name.PROOF);
		boolean issuer = this.checks.stream()
			.anyMatch((check) -> check.is(Result.FAILED) && check.name() == Name.ISSUER
					&& !check.reason().equals("not-signed"));
		return proof || issuer;
	}

}
