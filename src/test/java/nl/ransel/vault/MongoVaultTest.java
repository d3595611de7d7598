package nl.ransel.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoClients;
import nl.ransel.demo.EmbeddedStore;
import nl.ransel.kernel.LearnerId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is personal in a document is unreadable in the store and itself again outside. */
class MongoVaultTest {

	private static final EmbeddedStore STORE = EmbeddedStore.inMemory();

	private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

	private static final String ANY_KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private final ReactiveMongoOperations mongo = new ReactiveMongoTemplate(MongoClients.create(STORE.uri("vault")),
			"vault");

	private final KeyRing keys = new KeyRing(new MasterKeys(new VaultProperties(List.of(ANY_KEY), ANY_KEY)),
			new MongoWrappedKeys(this.mongo), Clock.systemUTC());

	private final MongoVault vault = new MongoVault(this.mongo, this.keys);

	private final LearnerId owner = new LearnerId("owner-" + UUID.randomUUID());

	private final String id = UUID.randomUUID().toString();

	private final PageDocument page = new PageDocument(this.id, this.owner.value(), "SECRET title",
			"SECRET bytes".getBytes(StandardCharsets.UTF_8), List.of(new Line("plain", "SECRET one", Kind.LOUD)),
			new Cover("blue", new Line("plain", "SECRET cover", Kind.QUIET)), Instant.parse("2026-03-01T10:00:00Z"));

	@Test
	void nothingPersonalIsReadableInTheStoreAndAllOfItIsReadBack() {
		this.vault.insert(this.owner, this.page).block();
		assertThat(raw()).doesNotContain("SECRET").contains("plain", "blue", "LOUD", this.owner.value());
		assertThat(read()).usingRecursiveComparison().isEqualTo(this.page);
	}

	@Test
	void whatAnUpdateSetsAndAddsIsSealedToo() {
		this.vault.insert(this.owner, this.page).block();
		Update update = Update.update("title", "SECRET other")
			.push("lines", new Line("second", "SECRET two", Kind.QUIET))
			.set("cover.line", new Line("plain", "SECRET line", Kind.LOUD))
			.set("at", Instant.parse("2026-03-02T10:00:00Z"));
		PageDocument changed = this.vault.findAndModify(this.owner, this.id, byId(), update, NEW, PageDocument.class)
			.block();
		assertThat(raw()).doesNotContain("SECRET").contains("second");
		assertThat(changed.title()).isEqualTo("SECRET other");
		assertThat(changed.lines()).extracting(Line::text).containsExactly("SECRET one", "SECRET two");
		assertThat(changed.cover().line().text()).isEqualTo("SECRET line");
		assertThat(read()).usingRecursiveComparison().isEqualTo(changed);

		this.vault
			.updateFirst(this.owner, this.id,
					Query.query(Criteria.where("_id").is(this.id).and("lines.name").is("second")),
					Update.update("lines.$.text", "SECRET three"), PageDocument.class)
			.block();
		assertThat(raw()).doesNotContain("SECRET");
		assertThat(read().lines()).extracting(Line::text).containsExactly("SECRET one", "SECRET three");
	}

	@Test
	void whoDoesNotSayWhoseKeySealsCannotStoreWhatIsPersonal() {
		this.vault.insert(this.owner, this.page).block();
		assertThat(this.vault.findAndModify(byId(), Update.update("cover.colour", "red"), NEW, PageDocument.class)
			.block()
			.cover()
			.colour()).isEqualTo("red");
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.vault.findAndModify(byId(), Update.update("title", "SECRET"), NEW, PageDocument.class)
					.block());
	}

	@Test
	void aDocumentFromBeforeThereWereKeysIsReadAndSealedWhenItIsWritten() {
		this.mongo.insert(this.page).block();
		assertThat(raw()).contains("SECRET");
		assertThat(read()).usingRecursiveComparison().isEqualTo(this.page);

		this.vault.updateFirst(this.owner, this.id, byId(), Update.update("title", "SECRET sealed"), PageDocument.class)
			.block();
		assertThat(raw()).doesNotContain("SECRET title", "SECRET sealed").contains("SECRET one");
		assertThat(read().title()).isEqualTo("SECRET sealed");

		this.vault.findAndReplace(this.owner, byId(), read()).block();
		assertThat(raw()).doesNotContain("SECRET");
		assertThat(read().lines()).isEqualTo(this.page.lines());
	}

	@Test
	void whatBecameSomebodyElsesIsStillReadAndNewWordsAreTheirs() {
		this.vault.insert(this.owner, this.page).block();
		LearnerId next = new LearnerId("next-" + UUID.randomUUID());
		this.vault.updateFirst(next, this.id, byId(), Update.update("title", "SECRET theirs"), PageDocument.class)
			.block();
		assertThat(read().title()).isEqualTo("SECRET theirs");
		assertThat(read().lines()).isEqualTo(this.page.lines());
		this.keys.destroy(this.owner).block();
		assertThat(read()).isNull();
	}

	@Test
	void withItsKeyTheDocumentIsGone() {
		this.vault.insert(this.owner, this.page).block();
		this.keys.destroy(this.owner).block();
		assertThat(read()).isNull();
		assertThat(this.vault.find(byId(), PageDocument.class).collectList().block()).isEmpty();
	}

	@Test
	void whatCannotBeOpenedDoesNotStandInTheWayOfWhatCan() {
		LearnerId gone = new LearnerId("gone-" + UUID.randomUUID());
		Query all = Query.query(Criteria.where("cover.colour").is(this.id)).with(Sort.by("at"));
		for (int at = 0; at < 8; at++) {
			this.vault
				.insert((at < 5) ? gone : this.owner,
						new PageDocument(this.id + at, "", "SECRET " + at, new byte[0], List.of(),
								new Cover(this.id, this.page.lines().get(0)), this.page.at().plusSeconds(at)))
				.block();
		}
		this.keys.destroy(gone).block();
		assertThat(this.vault.findFirst(all, 2, PageDocument.class).collectList().block())
			.extracting(PageDocument::title)
			.containsExactly("SECRET 5", "SECRET 6");
	}

	@Test
	void whoComesLateToWhatWasErasedMakesNoKeyForIt() {
		Update late = Update.update("title", "SECRET late");
		assertThat(
				this.vault.updateFirst(this.owner, this.id, byId(), late, PageDocument.class).block().getMatchedCount())
			.isZero();
		assertThat(this.vault.findAndModify(this.owner, this.id, byId(), late, NEW, PageDocument.class).block())
			.isNull();
		assertThat(this.keys.find(this.owner.value()).block()).isNull();
	}

	@Test
	void aSealedValuePutInAnotherPlaceIsNotBelieved() {
		this.vault.insert(this.owner, this.page).block();
		Document stored = this.mongo.findById(this.id, Document.class, "vault_test").block();
		this.mongo.updateFirst(byId(), Update.update("title", stored.get("bytes")), "vault_test").block();
		assertThatIllegalStateException().isThrownBy(this::read)
			.withMessage("cannot open vault_test/" + this.id + "/title");
	}

	private @Nullable PageDocument read() {
		return this.vault.findOne(byId(), PageDocument.class).block();
	}

	private String raw() {
		Document document = this.mongo.findById(this.id, Document.class, "vault_test").block();
		StringBuilder all = new StringBuilder();
		append(document, all);
		return all.toString();
	}

	private static void append(Object value, StringBuilder all) {
		if (value instanceof Document document) {
			document.forEach((name, inner) -> {
				all.append(name).append(' ');
				append(inner, all);
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((inner) -> append(inner, all));
		}
		else if (value instanceof org.bson.types.Binary binary) {
			all.append(new String(binary.getData(), StandardCharsets.ISO_8859_1)).append(' ');
		}
		else {
			all.append(value).append(' ');
		}
	}

	private Query byId() {
		return Query.query(Criteria.where("_id").is(this.id));
	}

	enum Kind {

		LOUD, QUIET

	}

	record Line(String name, String text, Kind kind) {
	}

	record Cover(String colour, Line line) {
	}

	@org.springframework.data.mongodb.core.mapping.Document("vault_test")
	@Sealed({ "title", "bytes", "lines.text", "cover.line.text" })
	record PageDocument(@Id String id, String learnerId, @Nullable String title, byte[] bytes, List<Line> lines,
			Cover cover, Instant at) {
	}

}
