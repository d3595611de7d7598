package nl.ransel.learner;

import java.util.Map;

import nl.ransel.learner.LearnerEvents.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignalsTest {

	private static final Signals SOME = new Signals(Map.of(Topic.BACKPACK, 3L, Topic.SHARES, 1L));

	@Test
	void onlyWhatMovedOnIsNews() {
		Signals later = new Signals(Map.of(Topic.BACKPACK, 4L, Topic.SHARES, 1L, Topic.AWARDS, 1L));
		assertThat(later.since(SOME)).containsExactly(Topic.BACKPACK, Topic.AWARDS);
		assertThat(SOME.since(later)).isEmpty();
		assertThat(SOME.since(SOME)).isEmpty();
	}

	@Test
	void newsThatArrivesLateTurnsNothingBack() {
		News first = News.connected(SOME).next(new Signals(Map.of(Topic.BACKPACK, 5L)));
		News late = first.next(new Signals(Map.of(Topic.BACKPACK, 4L)));
		assertThat(first.topics()).containsExactly(Topic.BACKPACK);
		assertThat(late.topics()).isEmpty();
		assertThat(late.now()).isEqualTo(first.now());
	}

	@Test
	void anEventIdComesBackAsItWent() {
		assertThat(Signals.fromEventId(SOME.toEventId()).since(SOME)).isEmpty();
		assertThat(SOME.since(Signals.fromEventId(SOME.toEventId()))).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "1", "1.2.3", "1.2.3.4.5.6.7", "a.b.c.d.e.f", "-1.2.3.4.5.6",
			"1.2.3.4.5.99999999999999999999" })
	void anEventIdThatIsNotOursMeansNothing(String id) {
		assertThat(Signals.fromEventId(id)).isNull();
	}

}
