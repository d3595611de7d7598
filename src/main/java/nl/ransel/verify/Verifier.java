package nl.ransel.verify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Standard;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeFile;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.Standards;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/** Reads what came in and hands each badge to the verifier of its kind. */
final class Verifier implements Verification {

	private static final Logger log = LoggerFactory.getLogger(Verifier.class);

	private static final byte[] NOTHING = {};

	private static final String ANYTHING = "application/octet-stream";

	private final BadgeReader reader = new BadgeReader();

	private final Remote remote;

	private final CredentialVerifier credentials;

	private final SignedVerifier signed;

	private final HostedVerifier hosted;

	private final Scheduler cpu;

	private final Clock clock;

	private final Duration patience;

	Verifier(Remote remote, CredentialVerifier credentials, SignedVerifier signed, HostedVerifier hosted, Scheduler cpu,
			Clock clock) {
		this(remote, credentials, signed, hosted, cpu, clock, Duration.ofSeconds(45));
	}

	Verifier(Remote remote, CredentialVerifier credentials, SignedVerifier signed, HostedVerifier hosted, Scheduler cpu,
			Clock clock, Duration patience) {
		this.patience = patience;
		this.remote = remote;
		this.credentials = credentials;
		this.signed = signed;
		this.hosted = hosted;
		this.cpu = cpu;
		this.clock = clock;
	}

	@Override
	public Mono<Verified> verify(byte[] file) {
		return patiently(Mono.defer(() -> read(file, null)), file)
			.onErrorResume(Verifier::isOurMistake, (mistake) -> Mono.fromCallable(() -> unforeseen(file, mistake)))
			.subscribeOn(this.cpu);
	}

	@Override
	public Mono<Verified> verify(URI location) {
		return patiently(Mono.defer(() -> fetch(location)), NOTHING)
			.onErrorResume(Verifier::isOurMistake, (mistake) -> Mono.fromCallable(() -> unforeseen(NOTHING, mistake)))
			.subscribeOn(this.cpu);
	}

	/**
	 * Whoever we ask answers in time or counts as out of reach, but a badge may have us
	 * ask very many. The clock is set only when nobody answered yet: setting one wakes
	 * another thread, which costs more than checking a badge for which nothing is asked.
	 */
	private Mono<Verified> patiently(Mono<Verified> work, byte[] file) {
		return Mono.firstWithSignal(work, Mono.delay(this.patience).map((waited) -> unfinished(file, "took-too-long")));
	}

	private Verified unfinished(byte[] file, String reason) {
		Draft draft = Draft.unfinished().with(Check.unknown(Name.PROOF, reason));
		return new Verified(file, ANYTHING, draft.at(this.clock.instant()));
	}

	/** Too much work at once is no mistake, and goes to whoever asked. */
	private static boolean isOurMistake(Throwable failure) {
		return failure instanceof RuntimeException && !(failure instanceof RejectedExecutionException);
	}

	/**
	 * A badge that makes us stumble must not take the page with it on which it stands
	 * among others. Only the place is logged: messages may quote the badge.
	 */
	private Verified unforeseen(byte[] file, Throwable mistake) {
		log.error("Verifying failed with {} at {}", mistake.getClass().getName(),
				Stream.of(mistake.getStackTrace()).limit(10).toList());
		return unfinished(file, "unforeseen");
	}

	/**
	 * @param file the bytes
	 * @param location where they were fetched, or null when they came in
	 */
	private Mono<Verified> read(byte[] file, @Nullable URI location) {
		try {
			BadgeFile badge = this.reader.read(file);
			return verify(badge, location).map((report) -> new Verified(file, badge.mediaType(), report));
		}
		catch (UnreadableBadge ex) {
			JsonNode json = (location != null) ? LinkedObjects.jsonOrNull(file) : null;
			Mono<VerificationReport> report = (json != null && json.path("revoked").booleanValue(false))
					? this.hosted.verify(Standard.OB_2_0, null, location)
					: Mono.just(Draft.unreadable(ex.reason(), this.clock.instant()));
			return report.map((done) -> new Verified(file, ANYTHING, done));
		}
	}

	private Mono<Verified> fetch(URI location) {
		return this.remote.fetch(location, Purpose.BADGE).flatMap((fetched) -> came(location, fetched));
	}

	/** Where there is nothing, perhaps a hosted assertion was. */
	private Mono<Verified> came(URI location, Fetched fetched) {
		if (fetched instanceof Answer answer && answer.found()) {
			return read(answer.body(), location);
		}
		byte[] body = (fetched instanceof Answer answer) ? answer.body() : new byte[0];
		return this.hosted.verify(Standard.OB_2_0, null, location)
			.map((report) -> new Verified(body, ANYTHING, report));
	}

	private Mono<VerificationReport> verify(BadgeFile badge, @Nullable URI location) {
		BadgeDocument document = badge.document();
		if (document instanceof BadgeDocument.Hosted hosted) {
			return (location != null) ? behind(hosted.url(), badge.baked()) : fetch(hosted.url()).map(Verified::report);
		}
		Standard standard = Standards.of(document.payload()).orElseThrow();
		if (Standards.isVerifiableCredential(standard)) {
			return this.credentials.verify(standard, SecuredCredential.of(document).orElseThrow());
		}
		return (document instanceof BadgeDocument.Jws jws) ? this.signed.verify(standard, jws)
				: assertion(standard, document.payload(), location);
	}

	/** An address behind an address leads nowhere, save that of a badge in a picture. */
	private Mono<VerificationReport> behind(URI assertion, boolean baked) {
		return baked ? this.hosted.verify(Standard.OB_2_0, null, assertion)
				: Mono.just(Draft.unreadable("not-a-badge", this.clock.instant()));
	}

	private Mono<VerificationReport> assertion(Standard standard, JsonNode json, @Nullable URI location) {
		AssertionAddress address = AssertionAddress.of(standard, json, location);
		return (address.url() != null) ? this.hosted.verify(standard, address.copy(), address.url())
				: Mono.just(address.without(standard).at(this.clock.instant()));
	}

}
