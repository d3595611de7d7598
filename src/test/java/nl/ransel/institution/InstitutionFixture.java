package nl.ransel.institution;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.BadgePicture;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.backpack.RoundLock;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.mail.Letter;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import nl.ransel.testing.LetterBox;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Delivering and receiving on maps instead of stores; badges verify as a test says. */
class InstitutionFixture {

	static final Webhook WEBHOOK = new Webhook(URI.create("https://hook.school.example/ransel"),
			List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

	final InMemoryAwards awards = new InMemoryAwards();

	final InMemoryTrustedInstitutions trusted = new InMemoryTrustedInstitutions();

	final Map<LearnerId, Learner> learners = new HashMap<>(
			Map.of(ABadge.NOOR, ALearner.noor(), ABadge.DAAN, ALearner.daan()));

	/** What each file turns out to be. */
	final Map<String, ABadge> files = new HashMap<>();

	/** What is in the backpacks, by learner and file. */
	final Map<String, KeptCredential> kept = new LinkedHashMap<>();

	/** Who was told that their inbox changed. */
	final List<LearnerId> told = new ArrayList<>();

	/** What was written in the learner's log. */
	final List<Activity> noted = new ArrayList<>();

	/** The picture of every badge. */
	@Nullable BadgePicture picture;

	/** What every verification waits for. */
	Mono<Void> verifying = Mono.empty();

	/** How often something was verified. */
	int verified;

	/** Happens between keeping a badge and marking its award. */
	Runnable afterKeeping = () -> {
	};

	/** What time it is. */
	Instant now = ABadge.NOW;

	/** What was mailed. */
	final List<Letter> mailed = new ArrayList<>();

	/** Who wants no mail. */
	final Set<String> stopped = new HashSet<>();

	final OptingOut optingOut;

	final Noticing noticing;

	final Notices notices;

	final TermEnding termEnding;

	final RegisteredInstitutions institutions;

	final Trusting trusting;

	final Doorbell doorbell;

	final Delivering delivering;

	final InMemoryRefusedRows refusedRows = new InMemoryRefusedRows();

	final Refusals refusals;

	final Inbox inbox;

	InstitutionFixture() {
		this(null);
	}

	/** With a term after which awards wait no more. */
	InstitutionFixture(Duration term) {
		String key = Base64.getEncoder().encodeToString(new byte[32]);
		InstitutionProperties properties = new InstitutionProperties(key,
				List.of(new InstitutionProperties.Registered("de-werf", "Praktijkschool De Werf", List.of("client"),
						List.of("https://school.example/"), WEBHOOK)));
		RecipientKey keys = new RecipientKey(properties);
		Randomness randomness = (count) -> new byte[count];
		this.notices = new Notices(new RecipientSeal(properties),
				new AwardMailProperties(true, Duration.ofMinutes(1), Duration.ofMinutes(5)),
				new WaitingProperties(term, Duration.ofHours(1)));
		this.institutions = new RegisteredInstitutions(properties);
		Activities activities = (learner, activity) -> Mono.fromRunnable(() -> this.noted.add(activity));
		Clock clock = clock();
		LearnerEvents events = (learner, topic) -> Mono.fromRunnable(() -> this.told.add(learner));
		Verification verification = new ScriptedVerification();
		AwardPictures pictures = new ScriptedPictures();
		Learners known = new MapLearners();
		this.inbox = new Inbox(this.awards, keys, this.institutions, known, new MapBackpack(), verification, pictures,
				events, activities, clock);
		this.trusting = new Trusting(this.trusted, this.institutions, this.inbox, activities, clock);
		this.doorbell = new Doorbell(known, events, this.trusting);
		this.delivering = new Delivering(this.awards, keys, this.notices, this.institutions, verification, pictures,
				this.doorbell, clock);
		this.refusals = new Refusals(this.refusedRows, this.awards, new RefusedProperties(Duration.ofDays(30), 5),
				clock);
		OptOutToken token = new OptOutToken(properties);
		this.optingOut = new OptingOut(new SetOptOuts(), token, clock);
		this.noticing = new Noticing(this.awards, this.notices, keys, new SetOptOuts(), token, known,
				new AwardLetter(messages(), new AwardLetter.PublicAddress(URI.create("https://ransel.example"))),
				new LetterBox(this.mailed::add), new NoLock(), clock);
		this.termEnding = new TermEnding(this.awards, this.institutions, this.notices, this.doorbell, new NoLock(),
				clock);
		this.files.put("kassa", ABadge.valid());
	}

	static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("i18n/institution");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/** A clock that shows what the test says. */
	Clock clock() {
		return new Clock() {

			@Override
			public Instant instant() {
				return InstitutionFixture.this.now;
			}

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		};
	}

	/** De Werf pushes the file {@code kassa} for this address. */
	Delivery pushed(String reference, String email) {
		return this.delivering.push(AnAward.DE_WERF, AnAward.request(reference, email, "kassa")).block();
	}

	/** What this learner's inbox shows. */
	List<Award> inboxOf(LearnerId learner) {
		return this.inbox.waiting(learner, null, 20).block().items();
	}

	private final class ScriptedVerification implements Verification {

		@Override
		public Mono<Verified> verify(byte[] file) {
			return InstitutionFixture.this.verifying.then(Mono.fromSupplier(() -> {
				InstitutionFixture.this.verified++;
				String content = new String(file, StandardCharsets.UTF_8);
				return InstitutionFixture.this.files.get(content).verified(content);
			}));
		}

		@Override
		public Mono<Verified> verify(URI location) {
			throw new UnsupportedOperationException();
		}

	}

	private final class SetOptOuts implements OptOuts {

		@Override
		public Mono<Void> add(String address, Instant since) {
			return Mono.fromRunnable(() -> InstitutionFixture.this.stopped.add(address));
		}

		@Override
		public Mono<Void> remove(String address) {
			return Mono.fromRunnable(() -> InstitutionFixture.this.stopped.remove(address));
		}

		@Override
		public Mono<Boolean> contains(String address) {
			return Mono.fromSupplier(() -> InstitutionFixture.this.stopped.contains(address));
		}

	}

	private static final class NoLock implements RoundLock {

		@Override
		public <T> Mono<T> holding(String round, Mono<T> work) {
			return work;
		}

	}

	private final class ScriptedPictures implements AwardPictures {

		@Override
		public Mono<BadgePicture> of(Verified badge) {
			return Mono.justOrEmpty(InstitutionFixture.this.picture);
		}

		@Override
		public Mono<BadgeImage> inside(AwardContent content) {
			return Mono.justOrEmpty(InstitutionFixture.this.picture).map(BadgePicture::image);
		}

	}

	private final class MapLearners implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return Mono.justOrEmpty(InstitutionFixture.this.learners.get(id));
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.fromStream(() -> InstitutionFixture.this.learners.values()
				.stream()
				.filter((learner) -> learner.proven().stream().anyMatch(identifier::sameAs))
				.map(Learner::id));
		}

	}

	private final class MapBackpack implements Backpack {

		@Override
		public Mono<KeptCredential> find(LearnerId learner, String id) {
			return findAll(learner, List.of(id)).next();
		}

		@Override
		public Flux<KeptCredential> findAll(LearnerId learner, Collection<String> ids) {
			return Flux.fromStream(() -> InstitutionFixture.this.kept.values()
				.stream()
				.filter((credential) -> ids.contains(credential.id()) && credential.learner().equals(learner)));
		}

		@Override
		public Flux<ListedCredential> everything(LearnerId learner) {
			return Flux.fromStream(() -> InstitutionFixture.this.kept.values().stream())
				.filter((kept) -> kept.learner().equals(learner))
				.map(KeptCredential::listed);
		}

		@Override
		public Mono<KeptCredential> keep(LearnerId learner, Verified badge) {
			if (badge.report().credential() == null) {
				return Mono.error(Problem.unprocessable("import.invalid"));
			}
			return Mono.fromSupplier(() -> {
				String file = learner + "/" + new String(badge.original(), StandardCharsets.UTF_8);
				KeptCredential credential = InstitutionFixture.this.kept.computeIfAbsent(file,
						(key) -> new KeptCredential(key, learner, badge.original(), badge.mediaType(), "badge.json",
								badge.report(), false, null, ABadge.NOW));
				InstitutionFixture.this.afterKeeping.run();
				return credential;
			});
		}

		@Override
		public Mono<BadgeImage> image(LearnerId learner, String id) {
			return Mono.empty();
		}

	}

}
