package nl.ransel.backpack;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import nl.ransel.backpack.Watch.Announcement;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the newer version of a kept credential in its place, where the credential says how
 * to ask for one and its issuer has it (Open Badges 3.0, verification, refresh). It must
 * be good by itself, of the same issuer and id, begin later, and be the same person's:
 * else the old one stays, and nobody hears of it.
 */
@Component
class Renewing {

	private static final Logger log = LoggerFactory.getLogger(Renewing.class);

	private final CredentialStore credentials;

	private final Verification verification;

	private final Illustrating illustrating;

	private final Learners learners;

	private final Clock clock;

	Renewing(CredentialStore credentials, Verification verification, Illustrating illustrating, Learners learners,
			Clock clock) {
		this.credentials = credentials;
		this.verification = verification.forHolder();
		this.illustrating = illustrating;
		this.learners = learners;
		this.clock = clock;
	}

	/**
	 * Asks and replaces.
	 * @param kept the credential as it was checked just now
	 * @param badge what that check found
	 * @param nextCheck when to check again what this report is about
	 * @return the newer version, of which its learner must still be told; empty when
	 * there is none, or when asking failed
	 */
	Mono<ListedCredential> renew(ListedCredential kept, Verified badge,
			Function<VerificationReport, Instant> nextCheck) {
		return this.verification.newer(badge)
			.map((newer) -> Arrival.of(kept.learner(), newer.badge(), null))
			.filter((newer) -> ImportDecision.again(newer.report(), kept) instanceof ImportDecision.Newer)
			.filterWhen((newer) -> this.learners.find(kept.learner())
				.map((learner) -> isForSame(badge.report(), newer.report(), learner)))
			.flatMap((newer) -> replaced(kept, newer, nextCheck.apply(newer.report())))
			.onErrorResume((failure) -> {
				log.warn("Credential {} could not be renewed", kept.id(), failure);
				return Mono.empty();
			});
	}

	private Mono<ListedCredential> replaced(ListedCredential kept, Arrival newer, Instant nextCheckAt) {
		Watch watch = Watch.NONE.telling(new Announcement("renewed:" + kept.id() + ":" + newer.digest().hex(),
				kept.name(), "renewed", kept.issuerName(), null, nextCheckAt), this.clock.instant());
		return this.credentials.replace(newer.inPlaceOf(kept), watch, kept.digest())
			.delayUntil((renewed) -> this.illustrating.illustrate(renewed.learner(), renewed.id(), newer.badge()))
			.flatMap((renewed) -> this.credentials.find(renewed.learner(), renewed.id()));
	}

	private static boolean isForSame(VerificationReport before, VerificationReport after, Learner learner) {
		return isForSame(recipient(before), recipient(after), learner.proven());
	}

	/**
	 * Written the same, or both to an address that the learner has proven: salts differ.
	 */
	static boolean isForSame(Recipient before, Recipient after, Collection<Identifier> proven) {
		return Set.copyOf(before.identities()).equals(Set.copyOf(after.identities())) || proven.stream()
			.map(List::of)
			.anyMatch((one) -> before.matching(one).isPresent() && after.matching(one).isPresent());
	}

	private static Recipient recipient(VerificationReport report) {
		Credential credential = report.credential();
		return (credential != null) ? credential.recipient() : Recipient.NOBODY;
	}

}
