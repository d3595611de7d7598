package nl.ransel.backpack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import nl.ransel.kernel.LearnerId;
import nl.ransel.testing.RanselTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class MongoCredentialStoreTest extends CredentialStoreContract {

	@Autowired
	private ReactiveMongoOperations mongo;

	private final CredentialStore credentials;

	private final LearnerId learner = new LearnerId("before-" + UUID.randomUUID());

	MongoCredentialStoreTest(@Autowired MongoCredentialStore store) {
		super(store);
		this.credentials = store;
	}

	@Test
	void aBadgeFromBeforeThereWereKeysIsListedFoundAndSealedByItsNextCheck() {
		KeptCredential kept = ABadge.valid().kept(this.learner, UUID.randomUUID().toString());
		String name = kept.listed().name();
		this.mongo
			.insert(CredentialDocument.of(kept,
					Sameness.of(kept.report().credential(), ContentDigest.of(kept.original()))))
			.block();
		this.mongo
			.updateFirst(Query.query(Criteria.where("_id").is(kept.id())), new Update().unset("reportedAt"),
					"credentials")
			.block();
		assertThat(raw(kept)).contains(name);
		for (CredentialOrder order : CredentialOrder.values()) {
			assertThat(list(order, "")).containsExactly(kept.listed());
			assertThat(list(order, name)).containsExactly(kept.listed());
		}
		assertThat(this.credentials.findWhole(this.learner, kept.id()).block()).usingRecursiveComparison()
			.isEqualTo(kept);

		Instant before = kept.report().verifiedAt();
		assertThat(this.credentials.report(kept.listed(), before.minusSeconds(1)).block()).isNull();
		assertThat(this.credentials.report(kept.listed(), before).block()).isEqualTo(kept.listed());

		assertThat(raw(kept)).doesNotContain(name);
		assertThat(this.credentials.report(kept.listed(), before).block()).isEqualTo(kept.listed());
		assertThat(list(CredentialOrder.NAME, name)).containsExactly(kept.listed());
	}

	private List<ListedCredential> list(CredentialOrder order, String question) {
		return this.credentials.list(this.learner, order, question, null, 10).collectList().block();
	}

	/** Without the original bytes, which are written only once. */
	private String raw(KeptCredential kept) {
		Query query = Query.query(Criteria.where("_id").is(kept.id()));
		query.fields().exclude("original", "fileName");
		return String.valueOf(this.mongo.findOne(query, Document.class, "credentials").block());
	}

}
