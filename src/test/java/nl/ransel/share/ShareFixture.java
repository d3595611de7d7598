package nl.ransel.share;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.Backpack;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.backpack.ListedCredential;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Learner;
import nl.ransel.learner.LearnerEvents;
import nl.ransel.learner.Learners;
import nl.ransel.pathway.PathwayFixture;
import nl.ransel.stack.Arrangement;
import nl.ransel.stack.Stack;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import nl.ransel.trust.Remote;
import nl.ransel.trust.TrustKit;
import nl.ransel.credential.Check;
import java.time.Duration;
import nl.ransel.verify.Verification;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The use cases of sharing on maps instead of stores; Noor has one badge, c1. */
class ShareFixture {

	final InMemoryShares shares = new InMemoryShares();

	final Map<String, KeptCredential> credentials = new LinkedHashMap<>();

	final Map<String, Stack> stacks = new HashMap<>();

	/** Pathways as JSON, by id. */
	final Map<String, String> pathways = new HashMap<>();

	final Map<LearnerId, Learner> learners = new HashMap<>(
			Map.of(ABadge.NOOR, ALearner.noor(), ABadge.DAAN, ALearner.daan()));

	/** What the bytes of each file turn out to be now, when that differs from before. */
	final Map<String, ABadge> now = new HashMap<>();

	/** Who was told that something about their shares changed. */
	final List<LearnerId> told = new ArrayList<>();

	/** What was written in the learner's log. */
	final List<Activity> noted = new ArrayList<>();

	/** What happens while the badges of a share are being verified. */
	Runnable meanwhile = () -> {
	};

	Instant time = ABadge.NOW;

	final ShareLinks links;

	final ReaderPasses passes;

	final Door door;

	final Sharing sharing;

	final Opening opening;

	final RememberedLooks looks;

	final VisitBell bell;

	/** Who tells the shares what changed. */
	final RevisingShares revising;

	/** How often a badge was verified. */
	int verified;

	/** How long the list of what is revoked counts as fresh; null when it is down. */
	Duration listed = Duration.ofMinutes(5);

	/** The first copy of the service. */
	final Copy one;

	private final TrustKit.Copies copies = new TrustKit.Copies(this::list, new MovableClock());

	private final ShareProperties properties = new ShareProperties(Base64.getEncoder().encodeToString(new byte[32]));

	private final Selections selections = new Selections((learner, id) -> stack(learner, id), new MapBackpack());

	private final Activities activities = (learner, activity) -> Mono.fromRunnable(() -> this.noted.add(activity));

	ShareFixture() {
		this.links = new ShareLinks(this.properties, new PublicAddress(URI.create("https://ransel.example")));
		LearnerEvents events = (learner, topic) -> Mono.fromRunnable(() -> this.told.add(learner));
		AccessCodes codes = new AccessCodes(Schedulers.immediate());
		this.passes = new ReaderPasses(this.properties);
		this.door = new Door(this.shares, codes, this.passes, this.activities, new MovableClock());
		this.sharing = new Sharing(this.shares, this.selections, new MapLearners(), events, this.activities, this.links,
				codes, AShare.counting(), new MovableClock());
		this.bell = new VisitBell(events);
		this.revising = new RevisingShares(this.shares, new MovableClock());
		this.one = another();
		this.opening = this.one.opening();
		this.looks = this.one.looks();
		keep("c1", ABadge.valid());
	}

	/** A copy of the service, which has a memory of its own. */
	record Copy(Opening opening, RememberedLooks looks, Remote remote) {
	}

	Copy another() {
		TrustKit.Copy trust = this.copies.another();
		RememberedLooks memory = new RememberedLooks(trust.latest(), new MovableClock());
		FreshLook look = new FreshLook(this.selections, new MapBackpack(), new ScriptedVerification(trust.remote()),
				new MapLearners(), PathwayFixture.publishing(this.pathways), new MovableClock());
		Opening opens = new Opening(this.door, this.shares, this.selections, new MapBackpack(), look, memory,
				new MapLearners(), this.bell, this.activities, new MovableClock());
		return new Copy(opens, memory, trust.remote());
	}

	/** Where the issuers of all badges say what is revoked. */
	static final URI LIST = URI.create("https://school.example/list");

	private Mono<Fetched> list(URI uri, nl.ransel.trust.Purpose purpose) {
		return Mono.fromSupplier(() -> (this.listed != null)
				? new Answer(uri, uri, 200, "application/json", new byte[0], Check.Source.LIVE, this.time, this.listed)
				: new Unreachable(uri, Fetched.Reason.TIMEOUT, this.time));
	}

	/** Noor keeps this badge; its file consists of its id. */
	void keep(String id, ABadge badge) {
		keep(id, badge, null);
	}

	void keep(String id, ABadge badge, String note) {
		this.credentials.put(id, new KeptCredential(id, ABadge.NOOR, id.getBytes(), "application/json", id + ".json",
				badge.report(), true, note, ABadge.NOW));
		this.now.put(id, badge);
	}

	/** Noor has a stack of these badges, each with a note that names it. */
	void stack(String id, String name, String... credentialIds) {
		List<Stack.Entry> entries = List.of(credentialIds)
			.stream()
			.map((credential) -> Stack.Entry.of(credential, "Notitie bij " + credential))
			.toList();
		this.stacks.put(id, new Stack(id, ABadge.NOOR, 1, name, "Wat ik kan in de winkel", Arrangement.of(entries),
				null, ABadge.NOW));
	}

	/** Noor has a stack that follows a pathway, with these badges on it now. */
	void following(String id, String pathwayId, String... credentialIds) {
		stack(id, "Traject", credentialIds);
		this.stacks.computeIfPresent(id, (same, stack) -> new Stack(same, stack.learner(), 1, stack.name(),
				stack.description(), stack.arrangement(), Stack.Following.begin(pathwayId, ABadge.NOW), ABadge.NOW));
	}

	/** Noor shares this; gives the token in the link. */
	String shared(ShareContent content, Travels... travels) {
		return shared(AWish.of(content, travels));
	}

	/** Noor shares this under these conditions; gives the token in the link. */
	String shared(ShareWish wish) {
		return token(this.sharing.make(ABadge.NOOR, wish).block());
	}

	Share share(String token) {
		return this.shares.findByLink(new ShareToken(token).hash()).block();
	}

	void end(String token) {
		this.sharing.end(ABadge.NOOR, share(token).id()).block();
	}

	String token(Share share) {
		String link = this.links.of(share).orElseThrow();
		return link.substring(link.lastIndexOf('/') + 1);
	}

	OpenedShare opened(String token) {
		return this.opening.open(token, AReader.ON_PHONE).block().shown();
	}

	private Mono<Stack> stack(LearnerId learner, String id) {
		return Mono.justOrEmpty(this.stacks.get(id)).filter((stack) -> stack.learner().equals(learner));
	}

	private final class MapBackpack implements Backpack {

		@Override
		public Mono<KeptCredential> find(LearnerId learner, String id) {
			return findAll(learner, List.of(id)).next();
		}

		@Override
		public Flux<KeptCredential> findAll(LearnerId learner, Collection<String> ids) {
			return Flux.fromStream(() -> ShareFixture.this.credentials.values()
				.stream()
				.filter((kept) -> ids.contains(kept.id()) && kept.learner().equals(learner)));
		}

		@Override
		public Flux<ListedCredential> everything(LearnerId learner) {
			return Flux.fromStream(() -> ShareFixture.this.credentials.values().stream())
				.filter((kept) -> kept.learner().equals(learner))
				.map(KeptCredential::listed);
		}

		@Override
		public Mono<KeptCredential> keep(LearnerId learner, Verified badge) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Mono<BadgeImage> image(LearnerId learner, String id) {
			return find(learner, id).map((kept) -> new BadgeImage("image/png", id.getBytes()));
		}

	}

	private final class ScriptedVerification implements Verification {

		private final Remote remote;

		ScriptedVerification(Remote remote) {
			this.remote = remote;
		}

		@Override
		public Mono<Verified> verify(byte[] file) {
			return this.remote.fetch(LIST, nl.ransel.trust.Purpose.STATUS).map((list) -> {
				ShareFixture.this.verified++;
				ShareFixture.this.meanwhile.run();
				return ShareFixture.this.now.get(new String(file)).verified();
			});
		}

		@Override
		public Mono<Verified> verify(URI location) {
			throw new UnsupportedOperationException();
		}

	}

	private final class MapLearners implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return Mono.justOrEmpty(ShareFixture.this.learners.get(id));
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.empty();
		}

	}

	final class MovableClock extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return ShareFixture.this.time;
		}

	}

}
