package nl.ransel.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.testing.RanselTest;
import nl.ransel.vault.KeyRing;
import org.jspecify.annotations.Nullable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class SignInTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Linking linking;

	@Autowired
	private ReactiveMongoOperations mongo;

	@Autowired
	private LearnerStore store;

	@Autowired
	private IdentityIds ids;

	@Autowired
	private KeyRing keys;

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
		List<LearnerId> owners = this.accounts.owning(login.proven().get(0)).collectList().block();
		assertThat(owners).containsExactlyElementsOf(ids);
		assertThat(this.accounts.find(owners.get(0)).block().proven()).hasSize(1);
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
	void ofTwoUnlinksAtOnceOnlyOneSucceeds() {
		LearnerId learner = signIn("Sanne", null);
		Login other = new Login("https://other.example", this.subject, "other", "Other", "Sanne", null, List.of(),
				Attributes.NONE, "nl");
		this.linking.link(learner, other).block();
		List<Boolean> unlinked = this.accounts.identities(learner)
			.flatMap((identity) -> this.linking.unlink(learner, identity.id())
				.thenReturn(true)
				.onErrorReturn(Problem.class, false), 2)
			.collectList()
			.block();
		assertThat(unlinked).containsExactlyInAnyOrder(true, false);
		assertThat(this.accounts.identities(learner).collectList().block()).hasSize(1);
	}

	@Test
	void anUnlinkThatBrokeOffIsFinishedByTheNextLogin() {
		LearnerId learner = signIn("Sanne", null);
		Login other = new Login("https://other.example", this.subject, "other", "Other", "Sanne", null, List.of(),
				Attributes.NONE, "nl");
		this.linking.link(learner, other).block();
		Identity linked = this.store.identity(this.ids.of(other)).block();
		this.store.unlink(learner, FormerIdentity.of(linked, linked.linkedAt())).block();
		assertThat(this.accounts.recognise(other).block()).isNull();
		assertThat(this.accounts.signIn(other).block()).isNotEqualTo(learner);
	}

	@Test
	void anAccountFromBeforeThereWereKeysIsFoundAndFiledAnew() {
		Login login = login("Sanne de Vries", "früher-" + this.subject + "@student.example");
		String old = IdentityIds.former(login.issuer(), login.subject());
		String key = login.proven().get(0).key();
		LearnerId before = new LearnerId("before-" + this.subject);
		this.mongo.insert(new Document("_id", before.value()).append("language", "nl")
			.append("since", new Date())
			.append("name", "Sanne Jansen")
			.append("logins", List.of(old))
			.append("knownName",
					new Document("value", "Sanne Jansen").append("identityId", old)
						.append("source", "Demo")
						.append("validated", false)
						.append("preferred", false))
			.append("identifiers",
					List.of(new Document("key", key).append("kind", "EMAIL")
						.append("value", login.email())
						.append("provenBy", "Demo")
						.append("provenAt", new Date()))),
				"learners")
			.block();
		this.mongo
			.insert(new Document("_id", old).append("learnerId", before.value())
				.append("issuer", login.issuer())
				.append("subject", login.subject())
				.append("provider", "demo")
				.append("providerName", "Demo")
				.append("linkedAt", new Date())
				.append("lastSeenAt", new Date()), "identities")
			.block();
		assertThat(this.accounts.owning(login.proven().get(0)).collectList().block()).containsExactly(before);
		assertThat(this.accounts.find(before).block().name()).isEqualTo("Sanne Jansen");
		assertThat(this.accounts.recognise(login).block()).isEqualTo(before);

		assertThat(this.accounts.signIn(login).block()).isEqualTo(before);

		Account account = this.accounts.account(before).block();
		assertThat(account.learner().name()).isEqualTo("Sanne de Vries");
		assertThat(account.learner().proven()).hasSize(1);
		assertThat(account.logins()).containsExactly(this.ids.of(login));
		assertThat(this.accounts.identities(before).collectList().block()).singleElement()
			.satisfies((identity) -> assertThat(identity.subject()).isEqualTo(login.subject()));
		assertThat(this.accounts.owning(login.proven().get(0)).collectList().block()).containsExactly(before);
		assertThat(this.mongo.findById(old, Document.class, "identities").block()).isNull();
		assertThat(this.mongo.findById(before.value(), Document.class, "learners").block().toString())
			.doesNotContain(key, "Sanne", old);
	}

	/** As when a backup comes back from before an erasure, and the keys of today. */
	@Test
	void whoeverWasErasedBeforeABackupCameBackBeginsAnew() {
		String address = "back-" + this.subject + "@student.example";
		LearnerId before = signIn("Sanne", address);
		this.keys.destroy(before).block();
		LearnerId after = signIn(null, null);
		assertThat(after).isNotEqualTo(before);
		assertThat(signIn("Sanne", address)).isEqualTo(after);
		assertThat(this.accounts.identities(after).collectList().block()).hasSize(1);
		assertThat(this.accounts.find(after).block().name()).isEqualTo("Sanne");
		assertThat(this.accounts.find(before).block()).isNull();
	}

	@Test
	void aLoginNotSeenForHalfAYearIsShownAsLinkedUntilThenAndStillProves() {
		Login login = login("Sanne", "long-ago-" + this.subject + "@student.example");
		LearnerId learner = this.accounts.signIn(login).block();
		AccountView view = AccountView.of(this.accounts.account(learner).block(),
				this.accounts.identities(learner).collectList().block(), Instant.now().plus(Duration.ofDays(181)),
				Duration.ofDays(180));
		assertThat(view.identities().get(0).linkedUntil()).isEqualTo(view.identities().get(0).lastSeenAt());
		assertThat(view.identifiers().get(0).linkedUntil()).isNotNull();
		assertThat(this.accounts.find(learner).block().proven()).isNotEmpty();
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
