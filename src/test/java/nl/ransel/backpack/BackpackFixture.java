package nl.ransel.backpack;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import nl.ransel.verify.VerifyBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The use cases on stores in memory, with badges that verify as a test says. */
class BackpackFixture {

	static final WatchProperties WATCH = new WatchProperties(true, Duration.ofMinutes(1), Duration.ofDays(1), 200,
			Duration.ZERO, Duration.ofMinutes(15), Duration.ofDays(30));

	final InMemoryCredentialStore credentials = new InMemoryCredentialStore();

	final InMemoryBadgeImageStore images = new InMemoryBadgeImageStore();

	final Map<LearnerId, Learner> learners = new HashMap<>(
			Map.of(ABadge.NOOR, ALearner.noor(), ABadge.DAAN, ALearner.daan()));

	/** What each file turns out to be. */
	final Map<String, ABadge> files = new HashMap<>();

	/** Whether nothing can be written in the learner's log. */
	boolean logIsDown;

	/** Who was told that their backpack changed. */
	final List<LearnerId> told = new ArrayList<>();

	/** What was written in the learner's log. */
	final List<Activity> noted = new ArrayList<>();

	/** What whoever hosts a picture answers. */
	Mono<byte[]> imageHost = Mono.just(Pictures.png());

	final BadgeKeeper keeper;

	final Importing importing;

	final CredentialShelf shelf;

	final Rechecking rechecking;

	/** The time, which a test may move on. */
	Instant now = ABadge.NOW;

	private final Clock clock = new Moving(() -> this.now);

	BackpackFixture() {
		this(2);
	}

	BackpackFixture(int maxCredentials) {
		AtomicInteger counter = new AtomicInteger();
		BadgePictures pictures = new BadgePictures((location) -> this.imageHost, Schedulers.immediate());
		Illustrating illustrating = new Illustrating(pictures, this.images, this.credentials);
		Learners known = new KnownLearners();
		this.keeper = new BadgeKeeper(this.credentials, illustrating, this::tell,
				(count) -> new byte[] { (byte) counter.incrementAndGet() }, this.clock,
				new BackpackProperties(maxCredentials));
		this.importing = new Importing(new ScriptedVerification(), this.keeper, known, this::note, this.clock);
		Renewing renewing = new Renewing(this.credentials, new ScriptedVerification(), illustrating, known, this.clock);
		this.rechecking = new Rechecking(this.credentials, new ScriptedVerification(), renewing, this::note, this::tell,
				WATCH, (count) -> new byte[count], this.clock);
		this.shelf = new CredentialShelf(this.credentials, this.images, illustrating, known, this::tell, this::note,
				this.rechecking, this.clock);
	}

	/** From now on this file holds this badge. */
	VerifyBody file(String content, ABadge badge) {
		this.files.put(content, badge);
		return new VerifyBody(content.getBytes(StandardCharsets.UTF_8), null);
	}

	private Mono<Void> tell(LearnerId learner, LearnerEvents.Topic topic) {
		return Mono.fromRunnable(() -> this.told.add(learner));
	}

	private Mono<Void> note(LearnerId learner, Activity activity) {
		return this.logIsDown ? Mono.error(new IllegalStateException("The log is down"))
				: Mono.fromRunnable(() -> this.noted.add(activity));
	}

	private final class ScriptedVerification implements Verification {

		@Override
		public Mono<Verified> verify(byte[] file) {
			String content = new String(file, StandardCharsets.UTF_8);
			return Mono.just(BackpackFixture.this.files.get(content).verified(content));
		}

		@Override
		public Mono<Verified> verify(URI location) {
			return verify(location.toString().getBytes(StandardCharsets.UTF_8));
		}

	}

	private final class KnownLearners implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return Mono.justOrEmpty(BackpackFixture.this.learners.get(id));
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.empty();
		}

	}

	/** The same report, made at this moment. */
	static VerificationReport at(Instant moment, VerificationReport report) {
		return new VerificationReport(moment, report.standard(), report.format(), report.credential(), report.trust(),
				report.checks());
	}

	/** A clock that shows what a test says. */
	static final class Moving extends Clock {

		private final Supplier<Instant> time;

		Moving(Supplier<Instant> time) {
			this.time = time;
		}

		@Override
		public Instant instant() {
			return this.time.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
