package nl.ransel.backpack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.vault.MongoVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;

import static nl.ransel.backpack.BackpackApi.get;
import static nl.ransel.backpack.BackpackApi.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What a learner and the reader of a share see of the watch. */
@RanselTest
class WatchApiTest {

	private static final RoundLock NO_LOCK = new RoundLock() {

		@Override
		public <T> Mono<T> holding(String round, Mono<T> work) {
			return work;
		}

	};

	private final Visitors visitors;

	private final ReactiveMongoOperations mongo;

	private final MongoVault vault;

	private final DueCredentials due;

	private final Rechecking rechecking;

	private final MongoRoundLock lock;

	private final Watching watching;

	private final SignedIn noor;

	private SmallIssuer issuer;

	private SignedBadge badge;

	private String id;

	WatchApiTest(@Autowired Visitors visitors, @Autowired ReactiveMongoOperations mongo, @Autowired MongoVault vault,
			@Autowired DueCredentials due, @Autowired Rechecking rechecking, @Autowired MongoRoundLock lock,
			@Autowired Watching watching) {
		this.visitors = visitors;
		this.mongo = mongo;
		this.vault = vault;
		this.due = due;
		this.rechecking = rechecking;
		this.lock = lock;
		this.watching = watching;
		this.noor = visitors.newLearner();
	}

	@BeforeEach
	void keepABadge() throws IOException {
		this.issuer = new SmallIssuer();
		this.badge = SignedBadge.of("Kassa basis", this.noor.email()).listedAt(this.issuer.list());
		this.id = BackpackApi.kept(this.noor, this.badge);
	}

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@Test
	void aBadgeThatIsRevokedShowsEverywhere() {
		String share = share();
		assertThat(shown(share)).isEqualTo("VALID");
		this.issuer.revoke(this.badge);
		assertThat(shown(share)).as("the list may be remembered for five minutes").isEqualTo("VALID");

		round();

		assertThat(shown(share)).isEqualTo("REVOKED");
		assertThat(detail().path("outcome").asString()).isEqualTo("REVOKED");
		assertThat(statusChanges()).singleElement().satisfies((entry) -> {
			assertThat(entry.path("reason").asString()).isEqualTo("De uitgever heeft de badge ingetrokken.");
			assertThat(entry.path("by").asString()).isEqualTo("Praktijkschool De Werf");
			assertThat(entry.at("/about/id").asString()).isEqualTo(this.id);
			assertThat(entry.at("/about/title").asString()).isEqualTo("Kassa basis");
		});
		assertThat(notices()).hasSize(1);
	}

	@Test
	void aBadgeThatIsGivenBackIsValidAgain() {
		this.issuer.revoke(this.badge);
		round();
		this.issuer.restore(this.badge);
		round();
		assertThat(detail().path("outcome").asString()).isEqualTo("VALID");
		assertThat(statusChanges()).hasSize(2);
		assertThat(statusChanges().get(0).path("reason").asString()).isEqualTo("De badge is weer geldig.");
	}

	@Test
	void aSourceThatIsDownLeavesTheVerdictAndThePageSaysSo() {
		Instant before = Instant.parse(detail().at("/report/verifiedAt").asString());
		this.issuer.down(true);
		round();
		JsonNode detail = detail();
		assertThat(detail.path("outcome").asString()).isEqualTo("VALID");
		assertThat(Instant.parse(detail.at("/report/verifiedAt").asString())).isEqualTo(before);
		assertThat(Instant.parse(detail.path("failedAt").asString())).isAfter(before);
		assertThat(Instant.parse(detail.path("nextCheckAt").asString())).isAfter(Instant.now());
		assertThat(statusChanges()).isEmpty();
		this.issuer.down(false);
		round();
		assertThat(detail().path("failedAt").isNull()).isTrue();
	}

	@Test
	void theLearnerCanAskForItThemselves() {
		this.issuer.revoke(this.badge);
		waitOut();
		this.noor.http().post().uri("/api/credentials/{id}/check", this.id).exchange().expectStatus().isOk();
		assertThat(detail().path("outcome").asString()).isEqualTo("REVOKED");
		assertThat(statusChanges()).hasSize(1);
		int asked = this.issuer.asked();
		this.noor.http().post().uri("/api/credentials/{id}/check", this.id).exchange().expectStatus().isOk();
		assertThat(this.issuer.asked()).as("but not again and again").isEqualTo(asked);
		round();
		assertThat(statusChanges()).hasSize(1);
	}

	@Test
	void anIssuerOfManyBadgesIsAskedForItsListOnceAndSendsItOnlyWhenItChanged() {
		for (int i = 0; i < 5; i++) {
			BackpackApi.kept(this.noor, SignedBadge.of("Badge " + i, this.noor.email()).listedAt(this.issuer.list()));
		}
		int asked = this.issuer.asked();
		makeDue();
		this.watching.round().block();
		assertThat(this.issuer.asked()).isEqualTo(asked + 1);
		assertThat(this.issuer.confirmed()).isEqualTo(1);
	}

	@Test
	void twoCopiesThatWatchAtOnceMakeOneEntry() {
		this.issuer.revoke(this.badge);
		makeDue();
		Mono.zip(copy(NO_LOCK).round(), copy(NO_LOCK).round()).block();
		assertThat(statusChanges()).hasSize(1);
		assertThat(notices()).hasSize(1);
	}

	@Test
	void aNewerVersionTakesThePlaceOfTheOldOneAndIsToldOnceThoughTwoCopiesWatch() {
		SignedBadge renewable = SignedBadge.of("Kassa basis", this.noor.email()).refreshedAt(this.issuer.newest());
		String kept = BackpackApi.kept(this.noor, renewable);
		round();
		assertThat(statusChanges()).isEmpty();
		String newest = renewable.from("2026-02-15T09:00:00Z").jws();
		this.issuer.publish(newest);

		makeDue();
		Mono.zip(copy(NO_LOCK).round(), copy(NO_LOCK).round()).block();

		get(this.noor, "/api/credentials/{id}/original", kept).expectBody(String.class).isEqualTo(newest);
		assertThat(statusChanges()).singleElement().satisfies((entry) -> {
			assertThat(entry.path("reason").asString())
				.isEqualTo("De uitgever had een nieuwere versie van deze badge. Die staat nu in je rugzak.");
			assertThat(entry.at("/about/id").asString()).isEqualTo(kept);
		});
		assertThat(notices()).hasSize(1);
		round();
		assertThat(statusChanges()).hasSize(1);
	}

	@Test
	void aForgedNewerVersionStaysOutside() {
		SignedBadge renewable = SignedBadge.of("Kassa basis", this.noor.email()).refreshedAt(this.issuer.newest());
		String old = renewable.jws();
		String kept = BackpackApi.kept(this.noor, renewable);
		this.issuer.publish(renewable.from("2026-02-15T09:00:00Z").tampered());
		round();
		get(this.noor, "/api/credentials/{id}/original", kept).expectBody(String.class).isEqualTo(old);
		assertThat(statusChanges()).isEmpty();
	}

	@Test
	void whileOneCopyWatchesAnotherLetsItsTurnPass() {
		makeDue();
		Watching other = copy(this.lock);
		assertThat(this.lock.holding(Watching.LOCK, other.round().hasElement()).block()).isFalse();
		assertThat(other.round().block()).isPositive();
		assertThat(other.round().block()).as("the lock came free").isNotNull();
	}

	@Test
	void aRoundThatFailsGivesTheLockBack() {
		Mono<Long> fails = this.lock.holding(Watching.LOCK, Mono.error(new IllegalStateException("cut short")));
		assertThat(fails.onErrorReturn(-1L).block()).isEqualTo(-1);
		assertThat(this.lock.holding(Watching.LOCK, Mono.just(1L)).block()).isEqualTo(1);
	}

	private Watching copy(RoundLock with) {
		WatchProperties settings = BackpackFixture.WATCH;
		return new Watching(this.due, this.rechecking, with, settings, new SimpleMeterRegistry(), Clock.systemUTC());
	}

	private void round() {
		makeDue();
		this.watching.round().block(Duration.ofSeconds(30));
	}

	private void makeDue() {
		Query mine = Query.query(Criteria.where("learnerId").is(this.noor.id().value()));
		Update past = Update.update("watch.nextCheckAt", Instant.now().minusSeconds(1)).set("watch.failures", 0);
		this.mongo.updateMulti(mine, past, CredentialDocument.class).block();
	}

	/** As if the last check was a while ago. */
	private void waitOut() {
		Query mine = Query.query(Criteria.where("learnerId").is(this.noor.id().value()));
		Instant earlier = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
		this.vault.find(mine, CredentialDocument.class).concatMap((document) -> {
			ReportDocument last = document.report();
			ReportDocument older = new ReportDocument(earlier, last.standard(), last.format(), last.credential(),
					last.trust(), last.checks());
			return this.vault.updateFirst(this.noor.id(), document.id(),
					Query.query(Criteria.where("_id").is(document.id())),
					Update.update("report", older).set("reportedAt", earlier), CredentialDocument.class);
		}).blockLast();
	}

	private JsonNode detail() {
		return json(get(this.noor, "/api/credentials/{id}", this.id));
	}

	private List<JsonNode> statusChanges() {
		return json(get(this.noor, "/api/activity?kind=STATUS_CHANGED")).path("items").valueStream().toList();
	}

	private List<JsonNode> notices() {
		return json(get(this.noor, "/api/activity/notices")).valueStream().toList();
	}

	private String share() {
		Object wish = Map.of("label", "Sollicitatie", "credentialIds", List.of(this.id), "travels", List.of());
		String url = json(this.noor.http()
			.post()
			.uri("/api/shares")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(wish)
			.exchange()
			.expectStatus()
			.isCreated()).path("url").asString();
		return url.substring(url.indexOf("/s/"));
	}

	private String shown(String share) {
		return json(this.visitors.anonymous().get().uri(share).accept(MediaType.APPLICATION_JSON).exchange())
			.at("/badges/0/report/outcome")
			.asString();
	}

}
