package nl.ransel.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.VerificationReport;

/**
 * A newer version of a badge, from its issuer.
 *
 * @param location where it is
 * @param badge the newer one, verified
 */
public record NewerVersion(URI location, Verified badge) {

	/**
	 * Whether it is certainly of the same person. Who checks a badge that somebody shows
	 * must not be told of somebody else's.
	 */
	boolean isOfSamePerson(Verified older) {
		return recipient(older).isSurely(recipient(this.badge));
	}

	private static Recipient recipient(Verified badge) {
		Credential credential = badge.report().credential();
		return (credential != null) ? credential.recipient() : Recipient.NOBODY;
	}

	/**
	 * What was found out about it, for whoever handed in the older one: the first check
	 * says which of the two this is about.
	 */
	Verified insteadOf(Verified older) {
		VerificationReport report = this.badge.report();
		List<Check> checks = new ArrayList<>(report.checks());
		checks.removeIf((check) -> check.name() == Check.Name.FORMAT);
		checks.add(Check.passed(Check.Name.FORMAT, "refreshed")
			.withDetail(Map.of("url", this.location.toString(), "sha256", Hashes.sha256(this.badge.original()))));
		return new Verified(older.original(), older.mediaType(), new VerificationReport(report.verifiedAt(),
				report.standard(), report.format(), report.credential(), report.trust(), checks));
	}

}
