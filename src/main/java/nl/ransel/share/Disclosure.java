package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import nl.ransel.backpack.KeptFile;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Exhibits;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.ProvenIdentifier;
import nl.ransel.receipt.ReceiptContent;
import nl.ransel.verify.Verified;
import nl.ransel.pathway.PathwayProgress;
import org.jspecify.annotations.Nullable;

/**
 * What travels. Takes everything out that the learner did not tick, before anything is
 * made of it that leaves the house.
 *
 * @param travels what was ticked
 */
record Disclosure(Set<Travels> travels) {

	/** The whole of what the reader gets. */
	OpenedShare of(Share share, Learner learner, Selection selection, List<ShownBadge> badges,
			@Nullable PathwayProgress progress, Instant now) {
		return new OpenedShare(name(learner), namedBy(learner), email(learner), share.conditions().purpose(),
				selection.title(), written(selection.description()), when(Travels.PROGRESS, progress), badges, now,
				share.expiresAt());
	}

	/**
	 * One badge, freshly verified, with the recipient question answered for its owner.
	 */
	ShownBadge of(int number, Selection.Entry entry, KeptFile kept, Verified verified, Learner learner) {
		VerificationReport report = of(verified.report().forRecipient(learner.proven()));
		String note = entry.loose() ? kept.note() : entry.note();
		boolean says = report.credential() != null;
		return new ShownBadge(number, report, says && kept.hasImage(), says ? written(note) : null, entry.heading(),
				says ? content(report, kept) : null, says ? original(kept, verified, learner) : null);
	}

	private byte @Nullable [] original(KeptFile kept, Verified verified, Learner learner) {
		Credential whole = verified.report().credential();
		boolean travels = whole != null
				&& Originals.of(this.travels, email(learner), learner).mayTravel(kept.original(), whole);
		return travels ? kept.original() : null;
	}

	/**
	 * The digest of a signed file can be recognised by whoever has the file, and by
	 * nobody else: nobody guesses a signature. What is hosted has none, and who knows all
	 * but one of its facts could try until the digest fits.
	 */
	private static @Nullable ReceiptContent content(VerificationReport report, KeptFile kept) {
		boolean signed = report.checks()
			.stream()
			.anyMatch((check) -> check.name() == Check.Name.PROOF && check.detail().containsKey(Exhibits.KEY));
		return signed ? ReceiptContent.of(kept.original(), kept.mediaType()) : null;
	}

	@Nullable String name(Learner learner) {
		return when(Travels.NAME, learner.name());
	}

	/** Only where it is certain: with several providers it may be any of them. */
	@Nullable String namedBy(Learner learner) {
		List<String> providers = learner.identifiers().stream().map(ProvenIdentifier::provenBy).distinct().toList();
		return (learner.name() != null && providers.size() == 1) ? when(Travels.NAME, providers.get(0)) : null;
	}

	@Nullable String email(Learner learner) {
		List<Identifier> addresses = learner.proven()
			.stream()
			.filter((identifier) -> identifier.kind() == Identifier.Kind.EMAIL)
			.toList();
		String latest = addresses.isEmpty() ? null : addresses.get(addresses.size() - 1).value();
		return when(Travels.EMAIL, latest);
	}

	/** What the learner wrote. */
	@Nullable String written(@Nullable String text) {
		return when(Travels.NOTES, text);
	}

	/**
	 * The report as the reader may see it. The badge's own id goes, because with a hosted
	 * badge whoever has it can read the whole assertion; so do the technical details of
	 * the checks, for the same reason, save the issuer's key and the digest of its list.
	 * A badge that is somebody else's says nothing.
	 */
	VerificationReport of(VerificationReport report) {
		Credential credential = report.credential();
		boolean theirs = report.checks()
			.stream()
			.noneMatch((check) -> check.name() == Check.Name.RECIPIENT && check.is(Check.Result.FAILED));
		Credential shown = (credential != null && theirs) ? bare(credential) : null;
		List<Check> checks = report.checks()
			.stream()
			.map((check) -> check.withDetail(Exhibits.nameless(check.detail())))
			.toList();
		return new VerificationReport(report.verifiedAt(), report.standard(), report.format(), shown, report.trust(),
				checks);
	}

	private Credential bare(Credential credential) {
		List<Evidence> evidence = this.travels.contains(Travels.EVIDENCE)
				? credential.evidence().stream().map(Disclosure::linkable).toList() : List.of();
		return new Credential(credential.standard(), credential.format(), null, linkable(credential.achievement()),
				linkable(credential.issuer()), Recipient.NOBODY, credential.validFrom(), credential.validUntil(),
				when(Travels.GRADE, credential.grade()),
				this.travels.contains(Travels.GRADE) ? credential.levels() : List.of(),
				when(Travels.NARRATIVE, credential.narrative()), evidence);
	}

	private <T> @Nullable T when(Travels ticked, @Nullable T value) {
		return this.travels.contains(ticked) ? value : null;
	}

	private static Evidence linkable(Evidence evidence) {
		return new Evidence(ForeignText.link(evidence.url()), evidence.name(), evidence.description(),
				evidence.narrative());
	}

	/** The pictures of issuers are not passed on: the reader would fetch them there. */
	private static Issuer linkable(Issuer issuer) {
		return new Issuer(issuer.id(), issuer.name(), ForeignText.link(issuer.url()), issuer.email(), null);
	}

	private static Achievement linkable(Achievement achievement) {
		List<Alignment> alignments = achievement.alignments()
			.stream()
			.map((item) -> new Alignment(item.name(), ForeignText.link(item.url()), item.framework(), item.code(),
					item.description()))
			.toList();
		return new Achievement(achievement.id(), achievement.name(), achievement.description(), achievement.criteria(),
				ForeignText.link(achievement.criteriaUrl()), null, achievement.type(), achievement.tags(), alignments,
				achievement.facts());
	}

}
