package nl.ransel.verify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.Markdown;
import nl.ransel.format.Prose;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A verification report as JSON, with a sentence in the reader's language beside each
 * code.
 *
 * @param outcome the one word
 * @param explanation the one sentence
 * @param verifiedAt when
 * @param credential what the badge says, as far as it may be shown; null when the file
 * holds no badge
 * @param issuerTrust how well the issuer is known
 * @param checks in the order they were asked
 * @param code what the QR code said, when that is where the badge was found
 */
public record ReportView(Outcome outcome, String explanation, Instant verifiedAt, @Nullable CredentialView credential,
		IssuerTrust issuerTrust, List<CheckView> checks,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Lead code) implements FindingView {

	public static ReportView of(VerificationReport report, MessageSource messages, Locale language) {
		String sentence = messages.getMessage("outcome." + report.outcome() + ".sentence", null, language);
		return new ReportView(report.outcome(), sentence, report.verifiedAt(), CredentialView.of(report),
				report.trust(), checks(report, messages, language), null);
	}

	/** Only its checks, for a page that has its own way of showing the badge. */
	public static List<CheckView> checks(VerificationReport report, MessageSource messages, Locale language) {
		return report.checks().stream().map((check) -> CheckView.of(check, messages, language)).toList();
	}

	ReportView foundIn(@Nullable Lead qrCode) {
		return new ReportView(this.outcome, this.explanation, this.verifiedAt, this.credential, this.issuerTrust,
				this.checks, qrCode);
	}

	/**
	 * One check.
	 *
	 * @param name {@code format}, {@code proof}, {@code issuer}, {@code dates},
	 * {@code status}, {@code recipient}, {@code schema} or {@code endorsements}
	 * @param reason a stable code
	 * @param explanation the same in a sentence
	 * @param source {@code live}, {@code cached} or {@code last-good}, when something
	 * outside was asked
	 */
	public record CheckView(String name, Check.Result result, String reason, String explanation,
			Map<String, String> detail, @Nullable String source, @Nullable Instant checkedAt) {

		static CheckView of(Check check, MessageSource messages, Locale language) {
			String name = check.name().name().toLowerCase(Locale.ROOT);
			String sentence = messages.getMessage(sentence(name, check), language);
			String source = (check.source() != null) ? check.source().code() : null;
			return new CheckView(name, check.result(), check.reason(), sentence, check.detail(), source,
					check.checkedAt());
		}

		/** A reason without a sentence of its own gets the one of its result. */
		private static MessageSourceResolvable sentence(String name, Check check) {
			return new DefaultMessageSourceResolvable(
					new String[] { "check." + name + "." + check.reason(), "check." + name + "." + check.result() });
		}

	}

	/**
	 * The texts of the badge's issuer, which may be Markdown, as far as they are shown.
	 *
	 * @param description what the achievement is about
	 * @param criteria what one must do to earn it
	 * @param narrative what the issuer says about this award
	 * @param evidence of each piece of evidence, in order, its description and narrative
	 */
	public record ProseView(List<Prose> description, List<Prose> criteria, List<Prose> narrative,
			List<EvidenceProse> evidence) {

		public static ProseView of(Credential credential) {
			return new ProseView(Markdown.read(credential.achievement().description()),
					Markdown.read(credential.achievement().criteria()), Markdown.read(credential.narrative()),
					credential.evidence().stream().map(EvidenceProse::of).toList());
		}

	}

	/** The texts of one piece of evidence. */
	public record EvidenceProse(List<Prose> description, List<Prose> narrative) {

		static EvidenceProse of(Evidence evidence) {
			return new EvidenceProse(Markdown.read(evidence.description()), Markdown.read(evidence.narrative()));
		}

	}

	/**
	 * What the badge says. Without a good proof only standard and format are given.
	 *
	 * @param prose the texts among it, read as Markdown: what a page shows in place of
	 * them
	 */
	public record CredentialView(@Nullable String id, @Nullable String standard, @Nullable String format,
			@Nullable Achievement achievement, @Nullable Issuer issuer, @Nullable Instant validFrom,
			@Nullable Instant validUntil, @Nullable String grade, @Nullable String narrative, List<Evidence> evidence,
			@Nullable ProseView prose) {

		static @Nullable CredentialView of(VerificationReport report) {
			if (report.standard() == null) {
				return null;
			}
			String standard = report.standard().label();
			Credential credential = report.credential();
			if (credential == null) {
				return new CredentialView(null, standard, report.format(), null, null, null, null, null, null,
						List.of(), null);
			}
			return new CredentialView(credential.id(), standard, report.format(), credential.achievement(),
					credential.issuer(), credential.validFrom(), credential.validUntil(), credential.grade(),
					credential.narrative(), credential.evidence(), ProseView.of(credential));
		}

	}

}
