package nl.ransel.learner;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.testing.RanselTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class SignInTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private ReactiveMongoOperations mongo;

	private final String subject = UUID.randomUUID().toString();

	@Test
	void theFirstLoginMakesTheAccountAndTheNextOnesFindIt() {
		LearnerId first = signIn("Sanne", "old@student.example");
		assertThat(signIn("Sanne", "old@student.example")).isEqualTo(first);
		assertThat(this.accounts.identities(first).collectList().block()).hasSize(1);
	}

	@Test
	void manyFirstLoginsAtTheSameMomentEndInOneAccount() {
		Login login = login("Sanne", "race-" + this.subject + "@student.example");
		Set<LearnerId> ids = Set
			.copyOf(Flux.range(0, 20).flatMap((attempt) -> this.accounts.signIn(login), 20).collectList().block());
		assertThat(ids).hasSize(1);
		Query accounts = Query.query(Criteria.where("identifiers.key").is(login.proven().get(0).key()));
		List<LearnerDocument> documents = this.mongo.find(accounts, LearnerDocument.class).collectList().block();
		assertThat(documents).singleElement().satisfies((document) -> assertThat(document.identifiers()).hasSize(1));
	}

	@Test
	void theSamePersonAtAnotherProviderIsAnotherAccount() {
		Login elsewhere = new Login("https://other.example", this.subject, "other", "Other", "Sanne", null, List.of(),
				Attributes.NONE, "nl");
		assertThat(this.accounts.signIn(elsewhere).block()).isNotEqualTo(signIn("Sanne", null));
	}

	@Test
	void anAddressOnceProvenStaysProvenWhenTheSchoolGivesAnother() {
		String before = "before-" + this.subject + "@school.example";
		String after = "after-" + this.subject + "@school.example";
		LearnerId learner = signIn("Sanne", before);
		signIn("Sanne", after);
		assertThat(this.accounts.find(learner).block().proven()).containsExactly(Identifier.email(before),
				Identifier.email(after));
		assertThat(this.accounts.owning(Identifier.email(before.toUpperCase())).collectList().block())
			.containsExactly(learner);
	}

	@Test
	void aNewNameReplacesTheOldOneAndNoNameLeavesIt() {
		LearnerId learner = signIn("Sanne Jansen", null);
		signIn("Sanne de Vries", null);
		signIn(null, null);
		assertThat(this.accounts.find(learner).block().name()).isEqualTo("Sanne de Vries");
	}

	@Test
	void theLanguageIsTheOneOfTheFirstLoginUntilTheLearnerChoosesAnother() {
		LearnerId learner = signIn("Sanne", null);
		assertThat(this.accounts.find(learner).block().language()).isEqualTo("en");
		this.accounts.speak(learner, "nl").block();
		signIn("Sanne", null);
		assertThat(this.accounts.find(learner).block().language()).isEqualTo("nl");
	}

	@Test
	void nobodyIsMadeByAskingForThem() {
		LearnerId unknown = new LearnerId(UUID.randomUUID().toString());
		assertThat(this.accounts.find(unknown).block()).isNull();
		assertThat(this.accounts.owning(Identifier.email("nobody@student.example")).collectList().block()).isEmpty();
	}

	private LearnerId signIn(@Nullable String name, @Nullable String email) {
		return this.accounts.signIn(login(name, email)).block();
	}

	private Login login(@Nullable String name, @Nullable String email) {
		List<Identifier> proven = (email != null) ? List.of(Identifier.email(email)) : List.of();
		return new Login("https://id.example", this.subject, "eduid", "eduID", name, email, proven, Attributes.NONE,
				"en");
	}

}
