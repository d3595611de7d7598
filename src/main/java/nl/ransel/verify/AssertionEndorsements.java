package nl.ransel.verify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeDocument.Jws;
import nl.ransel.format.Standards;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Origins;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import nl.ransel.verify.LinkedObjects.Linked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Verifies what others say in support of an Open Badges 2.0 badge. Such an endorsement is
 * hosted or signed just as an assertion is.
 */
final class AssertionEndorsements {

	private final Remote remote;

	private final LinkedObjects links;

	private final SigningKeys keys;

	AssertionEndorsements(Remote remote, LinkedObjects links, SigningKeys keys) {
		this.remote = remote;
		this.links = links;
		this.keys = keys;
	}

	/** Checks those of an assertion, its badge class and its issuer. */
	Mono<Check> check(JsonNode assertion, Linked linked) {
		List<Endorsed> all = new ArrayList<>();
		Stream.of(assertion, linked.badgeClass(), linked.issuer()).forEach((object) -> beside(object, all));
		if (all.isEmpty()) {
			return Mono.just(Check.notApplicable(Name.ENDORSEMENTS, "none"));
		}
		return Flux.fromIterable(all)
			.take(Endorsements.MAX)
			.concatMap((endorsed) -> verify(endorsed).onErrorResume(Distrust.class,
					(distrust) -> Mono.just(distrust.answering(Name.ENDORSEMENTS))))
			.collectList()
			.map((results) -> Endorsements.together(results, all.size()));
	}

	private static void beside(JsonNode object, List<Endorsed> all) {
		JsonNode endorsement = object.path("endorsement");
		Stream<JsonNode> each = endorsement.isArray() ? endorsement.valueStream() : Stream.of(endorsement);
		each.filter((node) -> node.isObject() || node.isString())
			.forEach((node) -> all.add(new Endorsed(object.path("id").asString(""), node)));
	}

	private Mono<Check> verify(Endorsed endorsed) {
		String text = endorsed.endorsement().asString("");
		if (CompactJws.looksLike(text)) {
			return Mono.fromCallable(() -> CompactJws.read(text)).flatMap((jws) -> signed(endorsed, jws));
		}
		String address = LinkedObjects.idOf(endorsed.endorsement());
		if (address == null || Origins.of(address).isEmpty()) {
			return Mono.error(Distrust.failed("no-address"));
		}
		return this.remote.fetch(URI.create(address), Purpose.ASSERTION)
			.map((fetched) -> hosted(fetched, address))
			.flatMap((json) -> this.links.issuer(Standard.OB_2_0, json.path("issuer"))
				.map((issuer) -> by(endorsed, json, HostingScope.of(issuer).holdsAssertion(address))));
	}

	private static JsonNode hosted(Fetched fetched, String address) {
		if (fetched instanceof Fetched.Unreachable unreachable) {
			throw Distrust.unreachable("hosted-unreachable", unreachable);
		}
		Answer answer = (Answer) fetched;
		JsonNode json = LinkedObjects.jsonOrNull(answer.body());
		if (!answer.found() || json == null || json.path("revoked").booleanValue(false)) {
			throw answer.found() || answer.absent() ? Distrust.failed("hosted-missing")
					: Distrust.unknown("hosted-unreachable");
		}
		if (!json.path("id").asString("").equals(address)) {
			throw Distrust.failed("hosted-id-differs");
		}
		return json;
	}

	private Mono<Check> signed(Endorsed endorsed, Jws jws) {
		JsonNode json = jws.payload();
		return Mono.fromCallable(() -> JwsHeader.of(jws.header()))
			.flatMap((header) -> this.links.issuer(Standard.OB_2_0, json.path("issuer"))
				.map((issuer) -> new Linked(MissingNode.getInstance(), issuer))
				.flatMap((linked) -> this.keys.that(Standard.OB_2_0, jws, header, json, linked)))
			.map((key) -> by(endorsed, json, key.issuer().is(Check.Result.PASSED)));
	}

	private static Check by(Endorsed endorsed, JsonNode json, boolean issuers) {
		boolean endorsement = Standards.types(json).contains("Endorsement");
		boolean about = json.path("claim").path("id").asString("").equals(endorsed.id());
		return (issuers && endorsement && about) ? Check.passed(Name.ENDORSEMENTS, "all-good")
				: Check.failed(Name.ENDORSEMENTS, about ? "some-fail" : "endorses-other");
	}

	/**
	 * An endorsement and the id of what it stands beside.
	 *
	 * @param id of the assertion, the badge class or the issuer
	 * @param endorsement an address, an object or a compact JWS
	 */
	private record Endorsed(String id, JsonNode endorsement) {
	}

}
