package nl.ransel.backpack;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.Recipient;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.verify.NewerVersion;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class WatchingTest {

	private static final ABadge REVOKED = ABadge.valid().with(Check.failed(Check.Name.STATUS, "revoked"));

	private final InMemoryCredentialStore store = new InMemoryCredentialStore();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final List<String> verified = new ArrayList<>();

	private final List<Activity> told = new ArrayList<>();

	private Instant now = ABadge.NOW;

	/** What each file turns out to be. */
	private ABadge found = ABadge.valid();

	/** What the issuer has instead, which is mostly nothing. */
	private @Nullable ABadge newer;

	/** Files whose newer version was asked for. */
	private final List<String> askedAfter = new ArrayList<>();

	private boolean issuerStumbles;

	private boolean logIsDown;

	private @Nullable Runnable meanwhile;

	private Watching watching() {
		return new Watching(this.store, rechecking(), new RoundLock() {

			@Override
			public <T> Mono<T> holding(String round, Mono<T> work) {
				return work;
			}

		}, BackpackFixture.WATCH, this.meters, clock());
	}

	private Rechecking rechecking() {
		Illustrating illustrating = new Illustrating(
				new BadgePictures((location) -> Mono.empty(), Schedulers.immediate()), new InMemoryBadgeImageStore(),
				this.store);
		Renewing renewing = new Renewing(this.store, new Scripted(), illustrating, new Noor(), clock());
		return new Rechecking(this.store, new Scripted(), renewing, (learner, activity) -> record(activity),
				(learner, topic) -> Mono.empty(), BackpackFixture.WATCH, (count) -> new byte[count], clock());
	}

	private Clock clock() {
		return new BackpackFixture.Moving(() -> this.now);
	}

	private Mono<Void> record(Activity activity) {
		return Mono.fromRunnable(() -> {
			if (this.logIsDown) {
				throw new IllegalStateException("the log is down");
			}
			if (this.told.stream().noneMatch((other) -> activity.once().equals(other.once()))) {
				this.told.add(activity);
			}
		});
	}

	private String keep(ABadge badge) {
		KeptCredential kept = badge.kept(ABadge.NOOR, "c" + this.store.count(ABadge.NOOR).block());
		this.store.insert(kept, Sameness.of(badge.credential(), ContentDigest.of(kept.original()))).block();
		return kept.id();
	}

	private ListedCredential listed(String id) {
		return this.store.find(ABadge.NOOR, id).block();
	}

	private double counted(String result) {
		return this.meters.counter("ransel.watch", "result", result).count();
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	@Test
	void whatWasVerifiedOnItsWayInIsFirstOnlyPlanned() {
		String id = keep(ABadge.valid());
		watching().round().block();
		assertThat(this.verified).isEmpty();
		assertThat(listed(id).watch().nextCheckAt()).isAfter(this.now.plus(Duration.ofHours(20)));
		pass(Duration.ofDays(1));
		watching().round().block();
		assertThat(this.verified).hasSize(1);
		watching().round().block();
		assertThat(this.verified).hasSize(1);
	}

	@Test
	void aChangeIsToldOnce() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = REVOKED;
		watching().round().block();
		pass(Duration.ofDays(8));
		watching().round().block();
		assertThat(this.verified).hasSize(2);
		assertThat(listed(id).report().outcome()).isEqualTo(Outcome.REVOKED);
		assertThat(this.told).singleElement().satisfies((activity) -> {
			assertThat(activity.kind()).isEqualTo(Activity.Kind.STATUS_CHANGED);
			assertThat(activity.reason()).isEqualTo("revoked");
			assertThat(activity.notice()).isTrue();
			assertThat(activity.about()).isEqualTo(Activity.Subject.credential(id, "Kassa basis"));
		});
		assertThat(counted("changed")).isEqualTo(1);
		assertThat(counted("same")).isEqualTo(1);
	}

	@Test
	void whoCannotTellTellsLater() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = REVOKED;
		this.logIsDown = true;
		watching().round().block();
		assertThat(listed(id).report().outcome()).isEqualTo(Outcome.REVOKED);
		assertThat(this.told).isEmpty();
		this.logIsDown = false;
		pass(Duration.ofDays(1));
		watching().round().block();
		assertThat(this.told).hasSize(1);
		assertThat(this.verified).hasSize(1);
		assertThat(listed(id).watch().pending()).isNull();
	}

	@Test
	void whoIsInterruptedAfterTellingTellsTheSame() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = REVOKED;
		Reassessment judged = Reassessment.of(listed(id), REVOKED.report(), BackpackFixture.WATCH.rules(), this.now, 0);
		ListedCredential stored = this.store.report(judged.credential(), ABadge.NOW).block();
		rechecking().told(stored).block();
		this.store.report(stored, stored.report().verifiedAt()).block();
		watching().round().block();
		assertThat(this.told).hasSize(1);
		assertThat(listed(id).watch().pending()).isNull();
	}

	@Test
	void ofTwoThatCheckTheSameAtOnceOneTells() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = REVOKED;
		this.meanwhile = () -> {
			this.meanwhile = null;
			this.now = this.now.plusSeconds(1);
			watching().round().block();
		};
		watching().round().block();
		assertThat(this.verified).hasSize(2);
		assertThat(this.told).hasSize(1);
		assertThat(listed(id).watch().pending()).isNull();
	}

	@Test
	void aBadgeThatIsThrownAwayWhileItIsCheckedStaysAwayAndNobodyIsToldOfIt() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = REVOKED;
		this.meanwhile = () -> this.store.delete(ABadge.NOOR, id).block();
		watching().round().block();
		assertThat(this.verified).hasSize(1);
		assertThat(this.told).isEmpty();
		assertThat(this.store.find(ABadge.NOOR, id).blockOptional()).isEmpty();
	}

	@Test
	void newsOfABadgeThatIsGoneIsToldToNobody() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		Reassessment judged = Reassessment.of(listed(id), REVOKED.report(), BackpackFixture.WATCH.rules(), this.now, 0);
		ListedCredential stored = this.store.report(judged.credential(), ABadge.NOW).block();
		assertThat(stored.watch().pending()).isNotNull();
		this.store.delete(ABadge.NOOR, id).block();
		assertThat(rechecking().told(stored).blockOptional()).isEmpty();
		assertThat(rechecking().check(stored, null).blockOptional()).isEmpty();
		assertThat(this.told).isEmpty();
	}

	@Test
	void anIssuerThatGivesNoAnswerIsLeftAloneForTheRound() {
		String first = keep(ABadge.valid().id("urn:1"));
		String second = keep(ABadge.valid().id("urn:2"));
		String other = keep(ABadge.valid().id("urn:3").by("https://elders.example/issuer", "Elders"));
		pass(Duration.ofDays(2));
		this.found = ABadge.valid()
			.with(Check.unknown(Check.Name.ISSUER, "issuer-unreachable")
				.withDetail(Map.of("url", "https://school.example/issuer", "cause", "timeout")));
		watching().round().block();
		assertThat(this.verified).hasSize(2);
		assertThat(List.of(listed(first), listed(second))).allSatisfy((credential) -> {
			assertThat(credential.report().outcome()).isEqualTo(Outcome.VALID);
			assertThat(credential.watch().nextCheckAt()).isBetween(this.now.plusSeconds(800),
					this.now.plusSeconds(1000));
		});
		assertThat(listed(other).watch().failures()).isEqualTo(1);
		assertThat(counted("postponed")).isEqualTo(1);
		assertThat(this.told).isEmpty();
	}

	@Test
	void whatIsWrongWithOneBadgeAloneDoesNotHoldUpTheOthersOfItsIssuer() {
		keep(ABadge.valid().id("urn:1"));
		keep(ABadge.valid().id("urn:2"));
		pass(Duration.ofDays(2));
		this.found = ABadge.valid().with(Check.unknown(Check.Name.STATUS, "unknown-status-type"));
		watching().round().block();
		pass(Duration.ofDays(2));
		this.found = ABadge.valid()
			.with(Check.unknown(Check.Name.STATUS, "status-unreachable")
				.withDetail(Map.of("url", "https://elders.example/list", "cause", "timeout")));
		watching().round().block();
		assertThat(this.verified).hasSize(4);
		assertThat(counted("postponed")).isZero();
	}

	@Test
	void whatCouldNotBeCheckedOnItsWayInIsTriedSoon() {
		String id = keep(ABadge.valid().unproven());
		watching().round().block();
		assertThat(listed(id).watch().nextCheckAt()).isBefore(this.now.plus(Duration.ofMinutes(20)));
	}

	@Test
	void whatGoesWrongWithOneDoesNotKeepTheOthersFromTheirTurn() {
		keep(ABadge.valid().id("urn:1"));
		keep(ABadge.valid().id("urn:2"));
		pass(Duration.ofDays(2));
		this.meanwhile = () -> {
			this.meanwhile = null;
			throw new IllegalStateException("out of memory, say");
		};
		watching().round().block();
		assertThat(this.verified).hasSize(2);
		assertThat(counted("failed")).isEqualTo(1);
		watching().round().block();
		assertThat(this.verified).hasSize(2);
	}

	private static final Instant LATER = ABadge.NOW.plus(Duration.ofDays(1));

	@Test
	void aNewerVersionTakesThePlaceOfTheOldOneAndIsToldOnce() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.newer = ABadge.valid().from(LATER).named("Kassa gevorderd");
		watching().round().block();
		assertThat(listed(id).name()).isEqualTo("Kassa gevorderd");
		assertThat(new String(this.store.findWhole(ABadge.NOOR, id).block().original())).isEqualTo("newer");
		assertThat(listed(id).watch().pending()).isNull();
		assertThat(listed(id).watch().nextCheckAt()).isAfter(this.now.plus(Duration.ofHours(20)));
		assertThat(this.told).singleElement().satisfies((activity) -> {
			assertThat(activity.kind()).isEqualTo(Activity.Kind.STATUS_CHANGED);
			assertThat(activity.reason()).isEqualTo("renewed");
			assertThat(activity.notice()).isTrue();
			assertThat(activity.about()).isEqualTo(Activity.Subject.credential(id, "Kassa basis"));
		});
		assertThat(counted("changed")).isEqualTo(1);
		pass(Duration.ofDays(2));
		this.found = this.newer;
		watching().round().block();
		assertThat(this.told).hasSize(1);
		assertThat(this.askedAfter).hasSize(2);
	}

	@Test
	void whoCannotTellOfANewerVersionTellsLater() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.newer = ABadge.valid().from(LATER);
		this.logIsDown = true;
		watching().round().block();
		assertThat(this.told).isEmpty();
		this.logIsDown = false;
		pass(Duration.ofHours(1));
		watching().round().block();
		assertThat(this.told).singleElement().satisfies((told) -> assertThat(told.reason()).isEqualTo("renewed"));
		assertThat(new String(this.store.findWhole(ABadge.NOOR, id).block().original())).isEqualTo("newer");
	}

	@Test
	void whatIsNoNewerVersionOfThisPersonsBadgeStaysOutside() {
		String id = keep(ABadge.valid());
		for (ABadge other : List.of(ABadge.valid(), ABadge.valid().from(LATER).to("daan@school.example"),
				ABadge.valid().from(LATER).forged(), REVOKED.from(LATER), ABadge.valid().from(LATER).unproven())) {
			pass(Duration.ofDays(2));
			this.newer = other;
			watching().round().block();
			assertThat(new String(this.store.findWhole(ABadge.NOOR, id).block().original())).isNotEqualTo("newer");
		}
		assertThat(this.askedAfter).hasSize(5);
		assertThat(this.told).isEmpty();
	}

	@Test
	void aNewerVersionThatCannotBeHadLeavesTheOldOne() {
		String id = keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.issuerStumbles = true;
		watching().round().block();
		assertThat(counted("same")).isEqualTo(1);
		assertThat(listed(id).report().verifiedAt()).isEqualTo(this.now);
		assertThat(this.told).isEmpty();
	}

	@Test
	void whatCouldNotBeCheckedIsNotAskedAfter() {
		keep(ABadge.valid());
		pass(Duration.ofDays(2));
		this.found = ABadge.valid().unproven();
		watching().round().block();
		assertThat(this.askedAfter).isEmpty();
	}

	@Test
	void thePersonIsTheSameByTheirOwnAddressWhateverTheSalt() {
		Identifier own = new Identifier(Identifier.Kind.EMAIL, "noor@school.example");
		Recipient plain = new Recipient(List.of(new Recipient.Identity("email", own.value(), false, null)));
		Recipient hashed = new Recipient(List.of(new Recipient.Identity("email",
				"sha256$0c1a9dd3c3bbd9a6a3ebd6b5a7a9ab0ae9c8f6e4a79ac5d9b9b1a5f2a9e3d1c0", true, "zout")));
		Recipient both = new Recipient(List.of(plain.identities().get(0), hashed.identities().get(0)));
		assertThat(Renewing.isForSame(plain, both, List.of(own))).isTrue();
		assertThat(Renewing.isForSame(plain, both, List.of())).isFalse();
		assertThat(Renewing.isForSame(plain, hashed, List.of(own))).isFalse();
		assertThat(Renewing.isForSame(hashed, hashed, List.of())).isTrue();
	}

	private static final class Noor implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return Mono.just(ALearner.noor());
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.empty();
		}

	}

	private final class Scripted implements Verification {

		@Override
		public Mono<NewerVersion> newer(Verified badge) {
			return Mono.defer(() -> {
				WatchingTest.this.askedAfter.add(new String(badge.original()));
				if (WatchingTest.this.issuerStumbles) {
					return Mono.error(new IllegalStateException("no answer, say"));
				}
				return Mono.justOrEmpty(WatchingTest.this.newer)
					.map((there) -> new NewerVersion(java.net.URI.create("https://school.example/newer"),
							there.verified("newer")));
			});
		}

		@Override
		public Mono<Verified> verify(byte[] file) {
			return Mono.fromCallable(() -> {
				WatchingTest.this.verified.add(new String(file));
				if (WatchingTest.this.meanwhile != null) {
					WatchingTest.this.meanwhile.run();
				}
				return new Verified(file, "application/json",
						BackpackFixture.at(WatchingTest.this.now, WatchingTest.this.found.report()));
			});
		}

		@Override
		public Mono<Verified> verify(java.net.URI location) {
			return Mono.empty();
		}

	}

}
