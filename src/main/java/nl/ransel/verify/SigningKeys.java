package nl.ransel.verify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.KeyReader;
import nl.ransel.trust.Keys;
import nl.ransel.trust.Keys.PublishedKey;
import nl.ransel.trust.Origins;
import nl.ransel.trust.ResolvedKey;
import nl.ransel.verify.LinkedObjects.Linked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * Finds the keys an assertion before 3.0 may be signed with: those its issuer's profile
 * names, and of these the one that the assertion names as its creator.
 */
final class SigningKeys {

	/** Keys that are tried when the assertion does not say which it is. */
	private static final int MAX = 5;

	private final Keys keys;

	private final Scheduler cpu;

	SigningKeys(Keys keys, Scheduler cpu) {
		this.keys = keys;
		this.cpu = cpu;
	}

	/**
	 * The key that signed, or a {@link Distrust} as error.
	 * @param standard the standard of what is signed
	 * @param jws as it came
	 * @param header its header
	 * @param signed what is signed, in the shape of 2.0
	 * @param linked its issuer
	 */
	Mono<Candidate> that(Standard standard, Jws jws, JwsHeader header, JsonNode signed, Linked linked) {
		return of(standard, signed, linked)
			.concatMap((candidate) -> Mono.fromCallable(() -> tried(candidate, jws, header)).subscribeOn(this.cpu))
			.collectList()
			.map(SigningKeys::decisive);
	}

	/** The keys to try. */
	private Flux<Candidate> of(Standard standard, JsonNode assertion, Linked linked) {
		String creator = LinkedObjects.idOf(assertion.path("verification").path("creator"));
		List<JsonNode> named = each(linked.issuer().path("publicKey")).toList();
		if (creator == null) {
			return named.isEmpty() ? Flux.just(Candidate.none(Distrust.failed("no-key-named")))
					: Flux.fromIterable(named).take(MAX).concatMap((node) -> candidate(node, linked, true));
		}
		List<JsonNode> own = named.stream().filter((node) -> creator.equals(LinkedObjects.idOf(node))).toList();
		if (!own.isEmpty()) {
			return candidate(own.get(0), linked, true).flux();
		}
		// before 2.0 profiles named no keys; a key counted when it was at the issuer's
		// origin
		boolean legacy = LinkedObjects.isLegacy(standard) && Origins.same(creator, linked.issuerId());
		return this.keys.published(creator)
			.map((published) -> legacy ? bound(published, linked, false) : foreign(published))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(Candidate.none(distrust)))
			.flux();
	}

	private Mono<Candidate> candidate(JsonNode node, Linked linked, boolean ownerNeeded) {
		if (node.path("publicKeyPem").isString()) {
			return Mono.fromCallable(() -> embedded(node, linked))
				.onErrorResume(Distrust.class, (distrust) -> Mono.just(Candidate.none(distrust)));
		}
		return this.keys.published(Objects.requireNonNullElse(LinkedObjects.idOf(node), ""))
			.map((published) -> bound(published, linked, ownerNeeded))
			.onErrorResume(Distrust.class, (distrust) -> Mono.just(Candidate.none(distrust)));
	}

	/** A key written into the profile itself, which its issuer's address vouches for. */
	private static Candidate embedded(JsonNode node, Linked linked) {
		String id = Objects.requireNonNullElse(LinkedObjects.idOf(node), linked.issuerId());
		ResolvedKey key = new ResolvedKey(KeyReader.pem(node.path("publicKeyPem").stringValue()), id, null, null, null);
		return new Candidate(key, yes(id), null);
	}

	private static Candidate bound(PublishedKey published, Linked linked, boolean ownerNeeded) {
		String owner = LinkedObjects.idOf(published.json().path("owner"));
		boolean owned = ownerNeeded ? linked.issuerId().equals(owner)
				: owner == null || Origins.same(owner, linked.issuerId());
		return owned ? new Candidate(published.key(), yes(published.key().id()), null) : foreign(published);
	}

	private static Candidate foreign(PublishedKey published) {
		String id = published.key().id();
		return new Candidate(published.key(), Check.failed(Name.ISSUER, "foreign-key").withDetail(Map.of("key", id)),
				null);
	}

	private static Check yes(String key) {
		return Check.passed(Name.ISSUER, "key-named").withDetail(Map.of("key", key));
	}

	private static Stream<JsonNode> each(JsonNode node) {
		return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.empty() : Stream.of(node);
	}

	/** The candidate once it was tried. */
	private static Candidate tried(Candidate candidate, Jws jws, JwsHeader header) {
		if (candidate.distrust() != null) {
			return candidate;
		}
		try {
			TokenProofs.require(header, CompactJws.signed(jws), CompactJws.signature(jws), candidate.good().key());
			return candidate;
		}
		catch (Distrust ex) {
			return Candidate.none(ex);
		}
	}

	/**
	 * The key that fits, if there is one.
	 * @throws Distrust when none does
	 */
	private static Candidate decisive(List<Candidate> tried) {
		return tried.stream()
			.filter((candidate) -> candidate.distrust() == null)
			.findFirst()
			.orElseThrow(() -> tried.stream()
				.map((candidate) -> Objects.requireNonNull(candidate.distrust()))
				.min((one, other) -> Boolean.compare(one.failed(), other.failed()))
				.orElseGet(() -> Distrust.failed("no-key-named")));
	}

	/**
	 * A key that may have signed.
	 *
	 * @param key the key, when it could be had
	 * @param issuer whether it is the issuer's
	 * @param distrust why it could not be had or does not fit
	 */
	record Candidate(@Nullable ResolvedKey key, Check issuer, @Nullable Distrust distrust) {

		static Candidate none(Distrust distrust) {
			return new Candidate(null, Check.notApplicable(Name.ISSUER, "not-checked"), distrust);
		}

		ResolvedKey good() {
			return Objects.requireNonNull(this.key);
		}

	}

}
