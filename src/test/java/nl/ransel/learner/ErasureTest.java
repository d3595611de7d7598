package nl.ransel.learner;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.connection.StrictHost;
import nl.ransel.demo.DemoAccount;
import nl.ransel.kernel.LearnerId;
import nl.ransel.mail.Mailer;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import nl.ransel.vault.KeyRing;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for it is forgotten, everywhere and for good. */
@RanselTest
class ErasureTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private ReactiveMongoOperations mongo;

	@Autowired
	private Erasing erasing;

	@Autowired
	private ErasureStore erasures;

	@Autowired
	private LearnerStore store;

	@Autowired
	private List<Belongings> belongings;

	@Autowired
	private Activities activities;

	@Autowired
	private AddressCodes codes;

	@Autowired
	private SignalStore signals;

	@Autowired
	private Mailer mailer;

	@Autowired
	private KeyRing keys;

	@Autowired
	private Sessions sessions;

	@Autowired
	private Clock clock;

	/** In everything that is the learner's and in nothing else. */
	private final String mark = UUID.randomUUID().toString();

	/** The institution's own, which it may keep. */
	private final String references = UUID.randomUUID().toString();

	private final DemoAccount account = new DemoAccount("subject-" + this.mark, "Wil Testers " + this.mark,
			"wil-" + this.mark + "@student.example", "wil-" + this.mark + "@lindeveld.example");

	private SignedIn wil;

	private String badge;

	private String link;

	@BeforeEach
	void somebodyWithSomethingInEveryFeature() {
		this.wil = this.visitors.signIn(this.account);
		this.badge = BackpackApi.kept(this.wil, SignedBadge.of("Kassa " + this.mark, this.wil.email()));
		this.mongo
			.insert(new Document("_id", this.wil.id() + "/" + this.badge).append("learnerId", this.wil.id().value())
				.append("mediaType", "image/png")
				.append("bytes", this.mark.getBytes(StandardCharsets.UTF_8)), "credential_images")
			.block();
		try (StrictHost host = new StrictHost()) {
			host.connectedBy(this.wil);
		}
		put("/api/trusted-institutions/lindeveld");
		push("taken");
		this.wil.http().delete().uri("/api/trusted-institutions/lindeveld").exchange().expectStatus().isNoContent();
		push("declined");
		post("/api/awards/" + get("/api/awards").at("/items/0/id").asString() + "/decline",
				Map.of("reason", "Niet van mij, " + this.mark))
			.expectStatus()
			.is2xxSuccessful();
		push("waiting");
		made("/api/stacks", Map.of("name", "Winkel " + this.mark, "description", "Over " + this.mark, "entries",
				List.of(Map.of("credentialId", this.badge, "note", "Hierbij " + this.mark))));
		this.wil.http()
			.patch()
			.uri("/api/credentials/{id}", this.badge)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("note", "Trots op " + this.mark))
			.exchange()
			.expectStatus()
			.is2xxSuccessful();
		this.link = made("/api/shares", Map.of("label", "Werk " + this.mark, "credentialIds", List.of(this.badge)))
			.get("url")
			.asString();
		post("/api/account/emails", Map.of("address", "thuis-" + this.mark + "@thuis.example")).expectStatus()
			.is2xxSuccessful();
		this.mongo
			.insert(new Document("_id", this.mark).append("to", this.wil.email())
				.append("subject", "Code")
				.append("text", this.mark)
				.append("html", this.mark)
				.append("learnerId", this.wil.id().value())
				.append("until", Date.from(this.clock.instant().plus(Duration.ofDays(2))))
				.append("due", Date.from(this.clock.instant().plus(Duration.ofDays(1))))
				.append("attempts", 1), "outbox")
			.block();
		assertThat(traces()).contains("learners", "identities", "address_codes", "activity", "signals", "credentials",
				"credential_images", "connections", "stacks", "shares", "awards", "outbox", "sessions", "consents",
				"learner_keys");
	}

	@Test
	void nothingInTheWholeStoreLeadsBackToWhoWasErased() {
		String old = BackpackApi.kept(this.visitors.newLearner(), SignedBadge.of("Van een ander", "x@y.example"));
		put("/api/trusted-institutions/lindeveld");

		erase("Wissen").expectStatus().isNoContent();
		onceMore();

		assertThat(traces()).isEmpty();
		assertThat(old).isNotEmpty();
	}

	/** Names, addresses, notes and badges: all of them hold the mark. */
	@Test
	void whoReadsOnlyTheStoreReadsNothingPersonal() {
		// put there by hand, as before there were keys
		assertThat(inPlain()).containsExactlyInAnyOrder("credential_images", "outbox");
		this.mongo.remove(new BasicQuery("{'_id': '" + this.wil.id() + "/" + this.badge + "'}"), "credential_images")
			.block();
		this.mongo.remove(new BasicQuery("{'_id': '" + this.mark + "'}"), "outbox").block();
		assertThat(inPlain()).isEmpty();
		assertThat(get("/api/account").toString()).contains(this.account.name(), this.account.email());
		assertThat(get("/api/credentials/" + this.badge).toString()).contains("Kassa " + this.mark,
				"Trots op " + this.mark);
		assertThat(get("/api/stacks").toString()).contains("Winkel " + this.mark);
		assertThat(get("/api/shares").toString()).contains("Werk");
		assertThat(get("/api/awards").toString()).contains("waiting " + this.mark, "Voor jou, " + this.mark);
	}

	@Test
	void aBackupOfBeforeTheErasureIsUnreadable() {
		List<Document> backup = this.mongo
			.find(new BasicQuery("{'learnerId': '" + this.wil.id() + "'}"), Document.class, "credentials")
			.collectList()
			.block();
		assertThat(backup).isNotEmpty();
		erase("ERASE").expectStatus().isNoContent();
		onceMore();

		SignedIn again = this.visitors.signIn(this.account);
		backup.forEach((document) -> document.put("learnerId", again.id().value()));
		this.mongo.insert(backup, "credentials").collectList().block();

		assertThat(BackpackApi.json(BackpackApi.get(again, "/api/credentials")).get("items")).isEmpty();
		BackpackApi.get(again, "/api/credentials/" + backup.get(0).getString("_id")).expectStatus().isNotFound();
	}

	@Test
	void aSharedLinkSaysThatItHasEndedAndNothingElse() {
		assertThat(openLink()).isEqualTo(200);
		erase("ERASE").expectStatus().isNoContent();
		assertThat(openLink()).isEqualTo(410);
		onceMore();
		assertThat(openLink()).isEqualTo(410);
	}

	@Test
	void theSenderLearnsThatItsAwardsCannotBeDeliveredAndNotWhy() {
		erase("ERASE").expectStatus().isNoContent();
		for (String reference : List.of("taken", "declined", "waiting")) {
			JsonNode state = BackpackApi.json(this.visitors.machine("award.write")
				.get()
				.uri("/api/institution/awards/{reference}", reference + this.references)
				.exchange()
				.expectStatus()
				.isOk());
			assertThat(state.get("state").asString()).isEqualTo("undeliverable");
			assertThat(state.has("decidedAt") || state.has("reason")).isFalse();
		}
	}

	@Test
	void theSessionsAreOverAndTheSameLoginBeginsWithNothing() {
		erase("ERASE").expectStatus().isNoContent();
		BackpackApi.get(this.wil, "/api/account").expectStatus().isUnauthorized();

		SignedIn again = this.visitors.signIn(this.account);
		onceMore();

		assertThat(again.id()).isNotEqualTo(this.wil.id());
		assertThat(BackpackApi.json(BackpackApi.get(again, "/api/credentials")).get("items")).isEmpty();
		assertThat(BackpackApi.json(BackpackApi.get(again, "/api/awards")).get("items")).isEmpty();
	}

	@Test
	void withoutTheWordTypedNothingHappens() {
		erase("ja").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("account.erasure-unconfirmed");
		assertThat(get("/api/credentials").get("items")).isNotEmpty();
	}

	@Test
	void whatBreaksOffAnywhereIsTakenUpAndEndsTheSame() {
		for (int reached = 0; reached <= this.belongings.size(); reached++) {
			List<Belongings> breaking = new ArrayList<>(this.belongings.subList(0, reached));
			breaking.add(new Breaking());
			new Erasing(this.erasures, this.store, breaking, this.codes, this.signals, this.mailer, this.keys,
					this.sessions, this.clock)
				.erase(this.wil.id())
				.block();
		}
		assertThat(traces()).contains("learners", "erasures");

		roundAfter(Duration.ofMinutes(2));
		roundAfter(Duration.ofMinutes(4));

		assertThat(traces()).isEmpty();
	}

	@Test
	void anAccountThatBecamePartOfThisOneGoesToo() {
		LearnerId part = new LearnerId("part-" + this.mark);
		this.mongo
			.insert(new Document("_id", part.value()).append("language", "nl")
				.append("since", Date.from(this.clock.instant()))
				.append("mergedInto", this.wil.id().value()), "learners")
			.block();
		erase("ERASE").expectStatus().isNoContent();
		// what was under way when that account became part of this one
		this.activities.record(part, Activity.of(Activity.Kind.LOGGED_IN).by(this.mark)).block();
		assertThat(traces()).contains("activity", "learner_keys");
		onceMore();
		assertThat(traces()).isEmpty();
	}

	/** The round that comes by itself after a minute. */
	private void onceMore() {
		roundAfter(Duration.ofMinutes(2));
	}

	private void roundAfter(Duration time) {
		new Erasing(this.erasures, this.store, this.belongings, this.codes, this.signals, this.mailer, this.keys,
				this.sessions, Clock.offset(this.clock, time))
			.takeUp()
			.block();
	}

	/** The collections in which anything still leads to the learner. */
	private List<String> traces() {
		return this.mongo.getCollectionNames().filterWhen(this::hasTrace).collectList().block();
	}

	private Mono<Boolean> hasTrace(String collection) {
		return hasPlain(collection, this.mark, this.wil.id().value().toLowerCase(Locale.ROOT));
	}

	/** The collections in which what is personal can be read as it is. */
	private List<String> inPlain() {
		return this.mongo.getCollectionNames()
			.filterWhen((collection) -> hasPlain(collection, this.mark))
			.collectList()
			.block();
	}

	private Mono<Boolean> hasPlain(String collection, String... words) {
		return this.mongo.find(new BasicQuery("{'$comment': 'everything'}"), Document.class, collection)
			.any((document) -> {
				String bytes = bytes(document);
				return Stream.of(words).anyMatch(bytes::contains);
			});
	}

	/** Text and binary alike. */
	private static String bytes(Document document) {
		BasicOutputBuffer buffer = new BasicOutputBuffer();
		new DocumentCodec().encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
		return StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(buffer.toByteArray()))
			.toString()
			.toLowerCase(Locale.ROOT);
	}

	private int openLink() {
		byte[] page = this.visitors.anonymous()
			.get()
			.uri(URI.create(this.link).getPath())
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		int status = this.visitors.anonymous()
			.get()
			.uri(URI.create(this.link).getPath())
			.exchange()
			.returnResult(Void.class)
			.getStatus()
			.value();
		assertThat(new String(page, StandardCharsets.UTF_8).contains(this.mark)).isEqualTo(status == 200);
		return status;
	}

	private void push(String reference) {
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", reference + this.references, "recipient",
					Map.of("type", "email", "value", this.wil.email()), "credential",
					SignedBadge.of(reference + " " + this.mark, this.wil.email()).jws(), "message",
					"Voor jou, " + this.mark))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private ResponseSpec erase(String word) {
		return post("/api/account/erasure", Map.of("confirmation", word));
	}

	private void put(String path) {
		this.wil.http().put().uri(path).exchange().expectStatus().isOk();
	}

	private JsonNode get(String path) {
		return BackpackApi.json(BackpackApi.get(this.wil, path).expectStatus().isOk());
	}

	private JsonNode made(String path, Map<String, Object> body) {
		return BackpackApi.json(post(path, body).expectStatus().isCreated());
	}

	private ResponseSpec post(String path, Map<String, Object> body) {
		WebTestClient.RequestBodySpec request = this.wil.http()
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON);
		return request.bodyValue(body).exchange();
	}

	/** A feature that fails. */
	private static final class Breaking implements Belongings {

		@Override
		public Mono<Void> move(LearnerId from, LearnerId to) {
			return Mono.error(new IllegalStateException("broken off"));
		}

		@Override
		public Mono<Void> erase(LearnerId learner) {
			return Mono.error(new IllegalStateException("broken off"));
		}

	}

}
