package nl.ransel.connection;

import nl.ransel.backpack.Ownership;
import nl.ransel.backpack.Upserted;
import nl.ransel.backpack.Upserting;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Takes in what a platform gives. Each badge goes the way of every import: verified
 * first, refused when an import would be, the same badge once, a newer one in its place.
 */
@Component
class TakingIn {

	private final Connections connections;

	private final Verification verification;

	private final Upserting upserting;

	private final Activities activities;

	TakingIn(Connections connections, Verification verification, Upserting upserting, Activities activities) {
		this.connections = connections;
		this.verification = verification.forHolder();
		this.upserting = upserting;
		this.activities = activities;
	}

	/** Keeps a badge, or says why not; empty when the connection is over meanwhile. */
	Mono<Fate> take(byte[] badge, Learner learner, Connection connection) {
		return this.verification.verify(badge)
			.flatMap((verified) -> this.connections.stillAllowed(connection)
				.flatMap((allowed) -> fate(verified, learner, connection)));
	}

	private Mono<Fate> fate(Verified verified, Learner learner, Connection connection) {
		boolean pending = Ownership.of(verified.report(), learner).state() == Ownership.State.PENDING;
		boolean flawed = verified.report().outcome() != Outcome.VALID;
		return this.upserting.upsert(learner.id(), verified)
			.delayUntil((upserted) -> noted(upserted, connection))
			.map((upserted) -> Fate.in(upserted.change(), pending, flawed))
			.onErrorResume(Problem.class, (no) -> Mono.just(Fate.out(provenName(verified.report()), no)));
	}

	/** What a badge says counts for nothing where its proof does not hold. */
	private static @Nullable String provenName(VerificationReport report) {
		boolean proven = report.checks()
			.stream()
			.anyMatch((check) -> check.name() == Check.Name.PROOF && check.is(Check.Result.PASSED));
		return (proven && report.credential() != null) ? report.credential().achievement().name() : null;
	}

	private Mono<Void> noted(Upserted upserted, Connection connection) {
		return (upserted.change() != Upserted.Change.NONE) ? this.activities.record(connection.learner(),
				Activity.of(Activity.Kind.IMPORTED)
					.about(upserted.credential().listed().subject())
					.by(connection.title()))
				: Mono.empty();
	}

}
