package nl.ransel.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import nl.ransel.kernel.Randomness;
import nl.ransel.testing.RanselTest;
import nl.ransel.vault.MongoVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class MongoSessionStoreTest {

	@Autowired
	private ReactiveMongoOperations mongo;

	@Autowired
	private MongoVault vault;

	@Autowired
	private Randomness randomness;

	private final MovingClock clock = new MovingClock();

	private MongoSessionStore store;

	@BeforeEach
	void makeTheStore() {
		WebProperties properties = new WebProperties(URI.create("https://ransel.example"),
				new WebProperties.Cookie("__Host-ransel", true), Duration.ofHours(2), Duration.ofHours(12),
				new WebProperties.Limits(Duration.ofMinutes(1), 1, 1, 300, 30, 240, 100));
		this.store = new MongoSessionStore(this.mongo, this.vault, properties, this.clock, this.randomness);
	}

	@Test
	void whatWasSavedIsThereForTheNextRequest() {
		WebSession session = saved("learner", "abc");
		assertThat(load(session.getId()).<String>getAttribute("learner")).isEqualTo("abc");
	}

	@Test
	void theStoreDoesNotHoldTheIdOfTheCookie() {
		WebSession session = saved("learner", "abc");
		assertThat(this.mongo.findById(session.getId(), SessionDocument.class).block()).isNull();
		assertThat(document(session)).isNotNull();
	}

	@Test
	void aRequestUnderWayDuringALogoutDoesNotBringTheSessionBack() {
		String id = saved("learner", "abc").getId();
		WebSession underWay = load(id);
		load(id).invalidate().block();
		underWay.getAttributes().put("more", "x");
		underWay.save().block();
		assertThat(load(id)).isNull();
	}

	@Test
	void aNewIdMakesTheOldOneWorthless() {
		String before = saved("learner", "abc").getId();
		WebSession session = load(before);
		session.changeSessionId().block();
		session.save().block();
		assertThat(session.getId()).isNotEqualTo(before);
		assertThat(load(before)).isNull();
		assertThat(load(session.getId()).<String>getAttribute("learner")).isEqualTo("abc");
	}

	@Test
	void aRequestThatChangesNothingWritesAtMostOnceAMinute() {
		WebSession session = saved("learner", "abc");
		Instant start = document(session).accessedAt();
		this.clock.move(Duration.ofSeconds(30));
		load(session.getId()).save().block();
		assertThat(document(session).accessedAt()).isEqualTo(start);
		this.clock.move(Duration.ofSeconds(31));
		load(session.getId()).save().block();
		assertThat(document(session).accessedAt()).isEqualTo(start.plusSeconds(61));
	}

	@Test
	void aSessionNobodyUsesEnds() {
		WebSession session = saved("learner", "abc");
		this.clock.move(Duration.ofMinutes(119));
		WebSession used = load(session.getId());
		used.save().block();
		this.clock.move(Duration.ofMinutes(119));
		assertThat(load(session.getId())).isNotNull();
		this.clock.move(Duration.ofMinutes(121));
		assertThat(load(session.getId())).isNull();
	}

	@Test
	void aSessionThatIsUsedAllTheTimeEndsHalfADayAfterTheLogin() {
		String id = saved("learner", "abc").getId();
		for (int hour = 1; hour < 12; hour++) {
			this.clock.move(Duration.ofHours(1));
			load(id).save().block();
		}
		this.clock.move(Duration.ofHours(1));
		assertThat(load(id)).isNull();
	}

	@Test
	void aNewLoginGivesASessionAllItsTimeAgain() {
		WebSession session = saved("learner", "abc");
		this.clock.move(Duration.ofMinutes(110));
		WebSession again = load(session.getId());
		again.changeSessionId().block();
		again.save().block();
		assertThat(document(again).createdAt()).isEqualTo(document(again).accessedAt());
	}

	@Test
	void whatCannotBeReadIsAnEmptySession() {
		assertThat(SessionAttributes.read(new byte[] { 1, 2, 3 })).isEmpty();
		byte[] foreign = SessionAttributes.write(java.util.Map.of("x", new java.io.File("/")));
		assertThat(SessionAttributes.read(foreign)).isEmpty();
	}

	private WebSession saved(String name, String value) {
		WebSession session = this.store.createWebSession().block();
		session.getAttributes().put(name, value);
		session.save().block();
		return session;
	}

	private @Nullable WebSession load(String id) {
		return this.store.retrieveSession(id).block();
	}

	private SessionDocument document(WebSession session) {
		return this.vault
			.findOne(Query.query(Criteria.where("_id").is(SessionDocument.idOf(session.getId()))),
					SessionDocument.class)
			.block();
	}

	private static final class MovingClock extends Clock {

		private Instant now = Instant.parse("2050-11-24T12:00:00Z");

		void move(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
