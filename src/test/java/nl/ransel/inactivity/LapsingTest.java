package nl.ransel.inactivity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.RoundLock;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.Erasing;
import nl.ransel.learner.Learner;
import nl.ransel.learner.Learners;
import nl.ransel.learner.ProvenIdentifier;
import nl.ransel.learner.QuietAccount;
import nl.ransel.learner.QuietAccounts;
import nl.ransel.mail.Letter;
import nl.ransel.testing.LetterBox;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

/** Years pass for one learner of the running application; the others stay out of it. */
@RanselTest
class LapsingTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private QuietAccounts accounts;

	@Autowired
	private Learners learners;

	@Autowired
	private Erasing erasing;

	@Autowired
	private InactivityLetter letter;

	@Autowired
	private RoundLock lock;

	@Autowired
	private Ladder ladder;

	@Autowired
	private ReactiveMongoOperations mongo;

	private final List<Letter> mailed = new ArrayList<>();

	private SignedIn noor;

	@BeforeEach
	void noorKeepsABadgeAndStaysAway() {
		this.noor = this.visitors.newLearner();
		BackpackApi.kept(this.noor, SignedBadge.of("Leiding geven", this.noor.email()));
	}

	@Test
	void whoStaysAwayIsWrittenToOnceForEachOccasionAndThenErased() {
		after(days(300), days(366), days(367), days(500));
		assertThat(this.mailed).hasSize(1);
		after(days(731), days(1000), days(1796), days(1797), days(1820), days(1821));
		assertThat(this.mailed).extracting(Letter::subject)
			.allMatch((subject) -> subject.contains("Ransel"))
			.hasSize(4);
		assertThat(BackpackApi.get(this.noor, "/api/account").returnResult(Void.class).getStatus().value())
			.isEqualTo(200);

		after(days(1828));

		assertThat(this.learners.find(this.noor.id()).block()).isNull();
		assertThat(this.mailed).hasSize(4);
		BackpackApi.get(this.noor, "/api/account").expectStatus().isUnauthorized();
		assertThat(this.learners.owning(Identifier.email(this.noor.email())).collectList().block()).isEmpty();
	}

	@Test
	void whoComesBackIsLeftAloneForAnotherYear() {
		after(days(366), days(1796));
		this.visitors.signIn(this.noor.account());
		lastSeen(Instant.now().plus(days(1800)));
		after(days(1828), days(2000));
		assertThat(this.mailed).hasSize(2);
		after(days(1800 + 366));
		assertThat(this.mailed).hasSize(3);
		assertThat(this.learners.find(this.noor.id()).block()).isNotNull();
	}

	@Test
	void whoWasNeverWrittenToIsNotErasedHoweverLongTheyWereAway() {
		after(days(4000));
		assertThat(this.learners.find(this.noor.id()).block()).isNotNull();
		assertThat(this.mailed).hasSize(1);
		after(days(4029));
		assertThat(this.learners.find(this.noor.id()).block()).isNotNull();
		after(days(4032));
		assertThat(this.learners.find(this.noor.id()).block()).isNull();
	}

	@Test
	void whoHasNoProvenAddressIsNotErased() {
		LearnerId nobody = new LearnerId("quiet-" + UUID.randomUUID());
		Instant since = Instant.now().minus(days(4000));
		this.mongo
			.insert(new Document("_id", nobody.value()).append("language", "nl").append("since", since), "learners")
			.block();
		Lapsing lapsing = at(Duration.ZERO, nobody);
		lapsing.round().block();
		lapsing.round().block();
		at(days(61), nobody).round().block();
		assertThat(this.mailed).isEmpty();
		assertThat(this.accounts.find(nobody).block().told().warnedAt()).isNull();

		this.mongo
			.updateFirst(Query.query(Criteria.where("_id").is(nobody.value())),
					Update.update("mergedInto", this.noor.id().value()), "learners")
			.block();
		assertThat(this.accounts.find(nobody).block()).as("it became part of another").isNull();
	}

	@Test
	void aLetterNamesTheDayAndNeitherTheLearnerNorABadge() {
		after(days(1796));
		Letter warning = this.mailed.get(0);
		String words = warning.subject() + warning.opening() + warning.closing();
		String year = String.valueOf(Instant.now().atOffset(ZoneOffset.UTC).getYear() + 5);
		assertThat(words).contains(year).doesNotContain("Leiding geven", this.noor.account().name(), "{");
		assertThat(warning.to()).isEqualTo(this.noor.email());
		assertThat(warning.about()).isEqualTo(this.noor.id());
		assertThat(warning.way().address()).startsWith(this.visitors.baseUrl());
	}

	@Test
	void everyAddressTheyEverProvedIsWrittenToInTheirLanguage() {
		Learner learner = this.learners.find(this.noor.id()).block();
		List<ProvenIdentifier> proven = new ArrayList<>(learner.identifiers());
		proven.add(new ProvenIdentifier(Identifier.email("old@school.example"), "e-mail", Instant.now()));
		Learner english = new Learner(learner.id(), learner.name(), "en", learner.since(), proven);
		QuietAccount account = this.accounts.find(this.noor.id()).block();
		List<Letter> letters = this.letter.write(english, account,
				this.ladder.next(account, Instant.now().plus(days(366))));
		assertThat(letters).extracting(Letter::to).containsExactly(this.noor.email(), "old@school.example");
		assertThat(letters.get(0).opening().get(0)).startsWith("You have not logged in to Ransel since");
	}

	@Test
	void anAccountThatWasNeverLookedAtIsFoundAndLeftUntilItsDay() {
		assertThat(due(Instant.now())).contains(this.noor.id());
		this.accounts.note(this.noor.id(), QuietAccount.Told.nothing(Instant.now()), Instant.now().plus(days(365)))
			.block();
		assertThat(due(Instant.now())).doesNotContain(this.noor.id());
		assertThat(due(Instant.now().plus(days(366)))).contains(this.noor.id());
	}

	@Test
	void onlyOneCopyGoesRoundAtATime() {
		Long looked = this.lock.holding("inactivity", at(Duration.ZERO, this.noor.id()).round().defaultIfEmpty(-1L))
			.block();
		assertThat(looked).isEqualTo(-1L);
	}

	private List<LearnerId> due(Instant now) {
		return this.accounts.due(now, 100_000).collectList().block();
	}

	private void after(Duration... times) {
		for (Duration time : times) {
			at(time, this.noor.id()).round().block();
		}
	}

	/** A round at another time, for this learner alone. */
	private Lapsing at(Duration time, LearnerId only) {
		return new Lapsing(new Only(this.accounts, only), this.learners, this.erasing, this.letter,
				new LetterBox(this.mailed::add), this.lock, this.ladder, Clock.offset(Clock.systemUTC(), time));
	}

	private void lastSeen(Instant at) {
		this.mongo
			.updateFirst(Query.query(Criteria.where("learnerId").is(this.noor.id().value())),
					Update.update("lastSeenAt", at), "identities")
			.block();
	}

	private static Duration days(long days) {
		return Duration.ofDays(days);
	}

	/** The real accounts, of which only one is shown. */
	private record Only(QuietAccounts accounts, LearnerId only) implements QuietAccounts {

		@Override
		public Flux<LearnerId> due(Instant now, int most) {
			return this.accounts.due(now, 100_000).filter(this.only::equals);
		}

		@Override
		public Mono<QuietAccount> find(LearnerId learner) {
			return this.accounts.find(learner);
		}

		@Override
		public Mono<Void> note(LearnerId learner, QuietAccount.Told told, Instant again) {
			return this.accounts.note(learner, told, again);
		}

	}

}
