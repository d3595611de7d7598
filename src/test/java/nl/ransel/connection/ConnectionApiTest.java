package nl.ransel.connection;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.backpack.Upserted;
import nl.ransel.backpack.Upserting;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Belongings;
import nl.ransel.learner.Learners;
import nl.ransel.testing.Browser;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.trust.RemoteDesk;
import nl.ransel.verify.Verification;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Badges are fetched from a platform that takes nothing that is not as it should be. */
@RanselTest
class ConnectionApiTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private Visitors visitors;

	@Autowired
	private Connections connections;

	@Autowired
	private Collecting collecting;

	@Autowired
	private Hosts hosts;

	@Autowired
	private TokenDesk tokens;

	@Autowired
	private RemoteDesk desk;

	@Autowired
	private Verification verification;

	@Autowired
	private Upserting upserting;

	@Autowired
	private Learners learners;

	@Autowired
	private Activities activities;

	@Autowired
	private ConnectionProperties properties;

	@Autowired
	private MongoConnectionBelongings belongings;

	@Autowired
	private ReactiveMongoOperations mongo;

	@Value("${ransel.demo.issuer}")
	private String provider;

	private final StrictHost host = new StrictHost();

	private SignedIn eva;

	@BeforeEach
	void somebodyNew() {
		this.eva = this.visitors.newLearner();
	}

	@AfterEach
	void nothingWasWrong() {
		this.host.close();
		assertThat(this.host.complaints()).isEmpty();
	}

	@Test
	void whoThePlatformIsShowsBeforeAnythingElseHappens() {
		JsonNode met = json(post("/api/connections/look", Map.of("address", this.host.address() + "/")));
		assertThat(met.at("/title").asString()).isEqualTo("Badgekast");
		assertThat(met.at("/address").asString()).isEqualTo(this.host.address());
		assertThat(met.at("/termsUrl").asString()).isEqualTo(this.host.address() + "/voorwaarden");
		assertThat(met.at("/privacyUrl").asString()).isEqualTo(this.host.address() + "/privacy");
		assertThat(met.at("/staysOpen").asBoolean()).isTrue();
		assertThat(this.host.registrations()).isZero();
		assertThat(list(this.eva)).isEmpty();
	}

	@Test
	void whatIsNoPlatformIsRefusedInASentence() {
		assertRefusal(look("10.0.0.1"), "connection.not-permitted");
		assertRefusal(look("https://192.168.1.1:8443/x"), "connection.not-permitted");
		assertRefusal(look("http://badges.example"), "connection.insecure");
		assertRefusal(look("nergens.invalid"), "connection.no-answer");
		assertRefusal(look(this.visitors.baseUrl() + "/nothing"), "connection.no-discovery");
		this.host.describingItselfAs(this.host.described().replace("termsOfService", "other"));
		JsonNode refusal = json(look(this.host.address()).expectStatus().isEqualTo(422));
		assertThat(refusal.at("/detail").asString()).contains("info.termsOfService");
	}

	@Test
	void badgesArriveAsAnImportWouldKeepThem() {
		SignedBadge known = SignedBadge.of("Had ik al", this.eva.email());
		BackpackApi.kept(this.eva, known);
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws(), known.jws(),
				SignedBadge.of("Vals", this.eva.email()).tampered(),
				SignedBadge.of("Van Daan", "daan-" + UUID.randomUUID() + "@student.example").jws(),
				SignedBadge.of("Voorbij", this.eva.email()).until("2026-02-01T00:00:00Z").jws());

		JsonNode last = fetched(connected(this.eva)).at("/last");

		assertThat(numbers(last)).isEqualTo("found 5, added 3, renewed 0, known 1, pending 1, flawed 1, left 1");
		assertThat(last.at("/trouble").isNull()).isTrue();
		assertThat(last.at("/refusals/0/place").asInt()).isEqualTo(3);
		assertThat(last.at("/refusals/0/name").isNull()).as("what a forgery calls itself is not shown").isTrue();
		assertThat(last.at("/refusals/0/reason").asString()).isNotBlank();
		JsonNode kept = json(get(this.eva, "/api/credentials")).at("/items");
		assertThat(kept.findValuesAsString("name")).containsExactlyInAnyOrder("Had ik al", "Kassa", "Van Daan",
				"Voorbij");
		assertThat(one(kept, "Van Daan").at("/ownership").asString()).isEqualTo("PENDING");
		assertThat(one(kept, "Voorbij").at("/outcome").asString()).isEqualTo("EXPIRED");
		JsonNode imported = json(get(this.eva, "/api/activity?kind=IMPORTED")).at("/items");
		assertThat(imported.findValuesAsString("by")).contains("Badgekast");
		assertThat(json(get(this.eva, "/api/activity?kind=CONNECTION_MADE")).at("/items/0/by").asString())
			.isEqualTo("Badgekast");
	}

	@Test
	void fetchedAgainNothingIsThereTwiceAndANewerOneTakesItsPlace() {
		SignedBadge badge = SignedBadge.of("Kassa", this.eva.email());
		String before = badge.jws();
		this.host.has(before).asInTheExample();
		String id = connected(this.eva);
		fetched(id);
		String newer = badge.from("2026-03-01T09:00:00Z").jws();
		this.host.hasInstead(before, newer).has(SignedBadge.of("Nog een", this.eva.email()).jws());

		assertThat(numbers(fetched(id).at("/last")))
			.isEqualTo("found 2, added 1, renewed 1, known 0, pending 0, flawed 0, left 0");

		this.host.hasInstead(newer, before);
		assertThat(numbers(fetched(id).at("/last"))).as("an older one changes nothing")
			.isEqualTo("found 2, added 0, renewed 0, known 2, pending 0, flawed 0, left 0");
	}

	@Test
	void allPagesAreFollowedByLinkOrByCount() {
		for (int i = 0; i < 5; i++) {
			this.host.has(SignedBadge.of("Badge " + i, this.eva.email()).jws());
		}
		this.host.perPage(2);
		String id = connected(this.eva);
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 5, added 5");
		this.host.withoutLinks();
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 5, added 0, renewed 0, known 5");
		assertThat(this.host.pages()).hasSize(6);
	}

	@Test
	void aPlatformThatLeadsElsewhereIsNotFollowedThereAndWhatItGaveStays() {
		try (StrictHost other = new StrictHost()) {
			this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws())
				.leadingTo(other.address() + "/ims/ob/v3p0/credentials");
			JsonNode last = fetched(connected(this.eva)).at("/last");
			assertThat(numbers(last)).startsWith("found 1, added 1");
			assertThat(last.at("/trouble").asString()).isNotBlank();
			assertThat(other.pages()).isEmpty();
		}
	}

	@Test
	void ranselRegistersOnceForAll() {
		this.host.secretsUntil(Instant.now().getEpochSecond() + 3600);
		connected(this.eva);
		connected(this.visitors.newLearner());
		assertThat(this.host.registrations()).isEqualTo(1);
	}

	@Test
	void aRegistrationThatIsOverIsMadeAnew() {
		this.host.secretsUntil(1);
		connected(this.eva);
		this.host.secretsUntil(0);
		connected(this.visitors.newLearner());
		connected(this.visitors.newLearner());
		assertThat(this.host.registrations()).isEqualTo(2);
	}

	@Test
	void aRegistrationThatIsRefusedIsForgottenAndMadeAnew() {
		URI question = question(this.eva);
		URI answer = this.host.decided(question, true);
		this.host.forgetsClients();
		assertThat(back(this.eva, answer)).isEqualTo("/account/connections?trouble=connection.client");
		connected(this.eva);
		assertThat(this.host.registrations()).isEqualTo(2);
	}

	@Test
	void sayingNoThereIsNoErrorButAnAnswer() {
		URI answer = this.host.decided(question(this.eva), false);
		assertThat(back(this.eva, answer)).isEqualTo("/account/connections?trouble=connection.denied");
		assertThat(list(this.eva)).isEmpty();
	}

	@Test
	void anAnswerIsTakenOnceOnlyInTheSessionThatAskedAndOnlyFromWhoWasAsked() {
		String refused = "/account/connections?trouble=connection.not-asked";
		URI answer = this.host.decided(question(this.eva), true);
		assertThat(back(this.visitors.newLearner(), answer)).as("another learner").isEqualTo(refused);
		assertThat(back(this.visitors.signIn(this.eva.account()), answer)).as("another session of the same learner")
			.isEqualTo(refused);
		this.visitors.anonymous().get().uri(answer).exchange().expectStatus().isUnauthorized();
		assertThat(back(this.eva, answer)).startsWith("/account/connections?made=");
		assertThat(back(this.eva, answer)).as("once more").isEqualTo(refused);
		assertThat(this.host.isOpen()).as("the code did not come a second time").isTrue();

		question(this.eva);
		URI forged = URI.create(answer.toString().replaceFirst("state=[^&]*", "state=guessed"));
		assertThat(back(this.eva, forged)).isEqualTo(refused);

		this.host.answeringAs("https://other.example");
		assertThat(back(this.eva, this.host.decided(question(this.eva), true)))
			.isEqualTo("/account/connections?trouble=connection.other-issuer");
		assertThat(list(this.eva)).hasSize(1);
	}

	@Test
	void anAnswerForOnePlatformIsNotTakenAtTheWayBackOfAnother() {
		URI answer = this.host.decided(question(this.eva), true);
		URI elsewhere = URI.create(answer.toString().replaceFirst("/return/[^?]*", "/return/itself"));
		assertThat(back(this.eva, elsewhere)).isEqualTo("/account/connections?trouble=connection.not-asked");
	}

	@Test
	void aTokenThatEndedIsRenewedAndOneThatCannotBeIsToBeAllowedAnew() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		this.host.endsTokens(false);
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 1, added 1");
		this.host.endsTokens(true);

		assertThat(fetched(id).at("/lost").asBoolean()).isTrue();

		assertRefusal(fetch(this.eva, id), "connection.lost");
		assertThat(json(get(this.eva, "/api/activity?kind=CONNECTION_LOST")).at("/items/0/notice").asBoolean())
			.isTrue();
		URI again = URI
			.create(json(post("/api/connections/" + id + "/authorization", Map.of())).at("/address").asString());
		assertThat(back(this.eva, this.host.decided(again, true))).isEqualTo("/account/connections?made=" + id);
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 1, added 0, renewed 0, known 1");
	}

	@Test
	void withoutARefreshTokenItIsFetchedOnlyByHand() {
		this.host.withoutRefresh().has(SignedBadge.of("Kassa", this.eva.email()).jws());
		JsonNode connection = fetched(connected(this.eva));
		assertThat(connection.at("/automatic").asBoolean()).isFalse();
		assertThat(connection.at("/lost").asBoolean()).isFalse();
	}

	@Test
	void aPlatformThatAsksForPatienceGetsIt() {
		String id = connected(this.eva);
		this.host.down(503, "7200");
		assertThat(fetched(id).at("/last/trouble").asString()).isNotBlank();
		assertRefusal(fetch(this.eva, id), "connection.rests");
		Connection kept = this.connections.find(this.eva.id(), id).block();
		assertThat(kept.nextAt()).isBetween(Instant.now().plusSeconds(7000), Instant.now().plusSeconds(7200));
		assertThat(kept.since()).isNull();
	}

	@Test
	void whatIsDueIsFetchedByOneCopyAndOnlyWhatIsNewIsAskedFor() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		fetched(id);
		Instant from = due(id).since();
		this.host.has(SignedBadge.of("Nieuw", this.eva.email()).jws());

		Flux.range(0, 4).flatMap((copy) -> this.collecting.round(), 4).blockLast();
		this.collecting.round().block();

		assertThat(this.host.pages()).hasSize(2);
		assertThat(this.host.pages().get(1)).contains("since=" + from);
		assertThat(json(get(this.eva, "/api/credentials")).at("/items")).hasSize(2);
		assertThat(this.connections.find(this.eva.id(), id).block().nextAt())
			.isAfter(Instant.now().plusSeconds(80_000));
	}

	@Test
	void whoeverEndsItIsLeftWithTheBadgesAndThePlatformIsTold() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		fetched(id);

		this.eva.http().delete().uri("/api/connections/{id}", id).exchange().expectStatus().isNoContent();

		assertThat(this.host.isOpen()).isFalse();
		assertThat(list(this.eva)).isEmpty();
		assertThat(json(get(this.eva, "/api/credentials")).at("/items")).hasSize(1);
		assertThat(json(get(this.eva, "/api/activity?kind=CONNECTION_ENDED")).at("/items")).hasSize(1);
		this.eva.http().delete().uri("/api/connections/{id}", id).exchange().expectStatus().isNotFound();
	}

	@Test
	void aPlatformThatCannotBeToldIsLeftAllTheSame() {
		this.host.withoutMetadata();
		String id = connected(this.eva);
		this.eva.http().delete().uri("/api/connections/{id}", id).exchange().expectStatus().isNoContent();
		assertThat(list(this.eva)).isEmpty();
		assertThat(this.host.isOpen()).isTrue();
	}

	@Test
	void oneThatIsThereIsNotThereTwice() {
		String id = connected(this.eva);
		assertThat(connected(this.eva)).isEqualTo(id);
		assertThat(list(this.eva)).hasSize(1);
	}

	@Test
	void itComesAlongWhenTwoAccountsBecomeOneAndGoesWhenOneIsErased() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		SignedIn later = this.visitors.newLearner();
		Belongings kept = this.belongings;

		kept.move(this.eva.id(), later.id()).block();
		kept.move(this.eva.id(), later.id()).block();

		assertThat(list(this.eva)).isEmpty();
		assertThat(numbers(json(fetch(later, id)).at("/last"))).startsWith("found 1, added 1");

		kept.erase(later.id()).block();
		kept.erase(later.id()).block();

		assertThat(list(later)).isEmpty();
		assertThat(this.host.isOpen()).as("the platform was told").isFalse();
	}

	@Test
	void nobodyReadsTokensOrSecretsInTheStore() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws(),
				SignedBadge.of("Vals", this.eva.email()).tampered());
		String id = connected(this.eva);
		fetched(id);
		String hostId = this.connections.find(this.eva.id(), id).block().hostId();
		List<String> stored = Flux
			.concat(this.mongo.find(new BasicQuery("{'_id': '" + id + "'}"), Document.class, "connections"),
					this.mongo.find(new BasicQuery("{'_id': '" + hostId + "'}"), Document.class, "connected_hosts"))
			.map(Document::toJson)
			.collectList()
			.block();
		assertThat(stored).hasSize(2)
			.allSatisfy((text) -> assertThat(text).doesNotContain("s3cr:t", "\"a.", "\"r.", "import.invalid"));
		String export = json(get(this.eva, "/api/connections")).toString();
		assertThat(export).doesNotContain("\"a.", "\"r.");
	}

	@Test
	void whatRanselGivesOutItTakesInItself() {
		SignedIn noor = this.visitors.newLearner();
		BackpackApi.kept(noor, SignedBadge.of("Kassa", noor.email()));
		URI question = URI
			.create(json(post(this.eva, "/api/connections", Map.of("address", this.visitors.baseUrl()))).at("/address")
				.asString());
		assertThat(question.toString()).startsWith(this.provider + "/authorize").contains("client_id=any-platform");
		// the demo's provider asks nobody anything without this one
		Map<String, Object> claims = noor.account().claims();
		claims.put("scope", OAuth.READ);
		URI answer = URI.create(Browser.location(this.visitors.browser()
			.post(question.toString().replace("scope=", "scope=openid+"),
					Map.of("username", noor.account().subject(), "claims", JSON.writeValueAsString(claims)))));
		String id = back(this.eva, answer).replaceFirst(".*made=", "");

		JsonNode connection = json(fetch(this.eva, id));

		assertThat(connection.at("/title").asString()).isEqualTo("Ransel");
		assertThat(numbers(connection.at("/last")))
			.isEqualTo("found 1, added 1, renewed 0, known 0, pending 1, flawed 0, left 0");
		assertThat(json(get(noor, "/api/platforms")).at("/0/name").asString()).isEqualTo("Werkplek");
	}

	@Test
	void whatABrowserSaysOfTheRegistrationCutsNobodyElseOff() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		SignedIn other = this.visitors.newLearner();
		URI answer = this.host.decided(question(other), false);
		URI forged = URI.create(answer.toString().replace("access_denied", "invalid_client"));
		assertThat(back(other, forged)).isEqualTo("/account/connections?trouble=connection.client");

		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 1, added 1");
		connected(other);
		assertThat(this.host.registrations()).isEqualTo(1);
	}

	@Test
	void aPageInsteadOfTokensIsNoRefusal() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		this.host.endsTokens(false);
		this.host.hidesTokens(true);
		JsonNode connection = fetched(id);
		assertThat(connection.at("/lost").asBoolean()).isFalse();
		assertThat(connection.at("/last/trouble").asString()).isNotBlank();
		this.host.hidesTokens(false);
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 1, added 1");
	}

	@Test
	void aFetchThatNobodyWaitsForAnyMoreComesToItsEndAllTheSame() {
		this.host.has(SignedBadge.of("Kassa", this.eva.email()).jws());
		String id = connected(this.eva);
		Sinks.Empty<Void> begun = Sinks.empty();
		Disposable waiting = fetching(
				(upserted) -> Mono.fromRunnable(begun::tryEmitEmpty).then(Mono.delay(Duration.ofMillis(200))).then())
			.collect(this.eva.id(), id)
			.subscribe();
		begun.asMono().block(Duration.ofSeconds(20));
		waiting.dispose();
		Connection kept = this.connections.find(this.eva.id(), id)
			.filter((one) -> one.last() != null)
			.repeatWhenEmpty((again) -> again.delayElements(Duration.ofMillis(100)))
			.block(Duration.ofSeconds(20));
		assertThat(kept.last().added()).isEqualTo(1);
		assertThat(numbers(fetched(id).at("/last"))).startsWith("found 1, added 0");
	}

	@Test
	void whatALearnerAllowsAnewIsNotUndoneByAFetchThatWasUnderWay() {
		this.host.perPage(1)
			.has(SignedBadge.of("Een", this.eva.email()).jws(), SignedBadge.of("Twee", this.eva.email()).jws());
		String id = connected(this.eva);
		Connection before = this.connections.find(this.eva.id(), id).block();
		Tokens newer = new Tokens("newer", Instant.parse("2099-01-01T00:00:00Z"), "newest");
		Connection anew = new Connection(id, before.learner(), before.hostId(), before.title(), before.address(),
				before.connectedAt().plusSeconds(1), newer, before.nextAt(), null, 0, null, null);

		Connection after = fetching((upserted) -> this.connections.allow(anew).then()).collect(this.eva.id(), id)
			.block();

		assertThat(after.tokens()).isEqualTo(newer);
		assertThat(after.last()).isNull();
		assertThat(this.host.pages()).as("and it stops").hasSize(1);
	}

	@Test
	void whatIsEndedIsNotFetchedOn() {
		this.host.perPage(2)
			.has(SignedBadge.of("Een", this.eva.email()).jws(), SignedBadge.of("Twee", this.eva.email()).jws(),
					SignedBadge.of("Drie", this.eva.email()).jws());
		String id = connected(this.eva);
		Collecting fetching = fetching((upserted) -> this.connections.remove(this.eva.id(), id).then());
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> fetching.collect(this.eva.id(), id).block())
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("connection.unknown"));
		assertThat(this.host.pages()).hasSize(1);
		assertThat(json(get(this.eva, "/api/credentials")).at("/items").findValuesAsString("name"))
			.containsExactly("Een");
	}

	@Test
	void badgesThatTakeTheirTimeDoNotTakeAllOfIt() {
		for (int i = 0; i < 5; i++) {
			this.host.has(SignedBadge.of("Badge " + i, this.eva.email()).jws());
		}
		String id = connected(this.eva);
		AtomicInteger minutes = new AtomicInteger();
		InstantSource slow = () -> Instant.now().plus(Duration.ofMinutes(minutes.get()));
		Connection after = fetching((upserted) -> Mono.fromRunnable(() -> minutes.addAndGet(3)),
				slow.withZone(ZoneOffset.UTC))
			.collect(this.eva.id(), id)
			.block();
		assertThat(after.last().found()).isEqualTo(2);
		assertThat(after.last().trouble()).isEqualTo(Trouble.TOO_MANY);
	}

	/** Fetches, with something happening after each badge. */
	private Collecting fetching(Function<Upserted, Mono<Void>> meanwhile) {
		return fetching(meanwhile, Clock.systemUTC());
	}

	private Collecting fetching(Function<Upserted, Mono<Void>> meanwhile, Clock clock) {
		TakingIn takingIn = new TakingIn(this.connections, this.verification,
				(learner, badge) -> this.upserting.upsert(learner, badge).delayUntil(meanwhile), this.activities);
		return new Collecting(this.connections, this.hosts, this.tokens, this.desk, takingIn, this.learners,
				this.activities, this.properties, clock);
	}

	/** Makes it due now. */
	private Connection due(String id) {
		Connection kept = this.connections.find(this.eva.id(), id).block();
		return this.connections
			.settle(new Connection(kept.id(), kept.learner(), kept.hostId(), kept.title(), kept.address(),
					kept.connectedAt(), kept.tokens(), Instant.now().minusSeconds(5), null, 0, kept.since(),
					kept.last()))
			.block();
	}

	private String connected(SignedIn learner) {
		String page = back(learner, this.host.decided(question(learner), true));
		assertThat(page).startsWith("/account/connections?made=");
		return page.replaceFirst(".*made=", "");
	}

	private URI question(SignedIn learner) {
		return URI.create(
				json(post(learner, "/api/connections", Map.of("address", this.host.address())).expectStatus().isOk())
					.at("/address")
					.asString());
	}

	/** Where the learner's browser ends up that comes back with an answer. */
	private static String back(SignedIn learner, URI answer) {
		return String.valueOf(learner.http()
			.get()
			.uri(answer)
			.exchange()
			.expectStatus()
			.isEqualTo(303)
			.returnResult(Void.class)
			.getResponseHeaders()
			.getLocation());
	}

	private JsonNode fetched(String id) {
		return json(fetch(this.eva, id).expectStatus().isOk());
	}

	private static ResponseSpec fetch(SignedIn learner, String id) {
		return learner.http().post().uri("/api/connections/{id}/fetches", id).exchange();
	}

	private ResponseSpec look(String address) {
		return post("/api/connections/look", Map.of("address", address));
	}

	private ResponseSpec post(String path, Map<String, String> body) {
		return post(this.eva, path, body);
	}

	private static ResponseSpec post(SignedIn learner, String path, Map<String, String> body) {
		return learner.http().post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private static JsonNode list(SignedIn learner) {
		return json(get(learner, "/api/connections"));
	}

	private static JsonNode one(JsonNode kept, String name) {
		for (JsonNode card : kept) {
			if (card.at("/name").asString().equals(name)) {
				return card;
			}
		}
		throw new AssertionError("no " + name + " in " + kept);
	}

	private static String numbers(JsonNode last) {
		return "found %d, added %d, renewed %d, known %d, pending %d, flawed %d, left %d".formatted(
				last.at("/found").asInt(), last.at("/added").asInt(), last.at("/renewed").asInt(),
				last.at("/known").asInt(), last.at("/pending").asInt(), last.at("/flawed").asInt(),
				last.at("/left").asInt());
	}

	private static void assertRefusal(ResponseSpec answer, String code) {
		JsonNode problem = json(answer.expectStatus().is4xxClientError());
		assertThat(problem.at("/code").asString()).isEqualTo(code);
		assertThat(problem.at("/detail").asString()).isNotBlank();
	}

}
