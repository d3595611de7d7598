package nl.ransel.backpack;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.credential.Check;
import nl.ransel.trust.BackOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CheckScheduleTest {

	private static final Instant NOW = ABadge.NOW;

	private static final double MIDDLE = 0.5;

	private final CheckSchedule schedule = new CheckSchedule(Duration.ofDays(1),
			new BackOff(Duration.ofMinutes(15), Duration.ofDays(1)));

	private Duration next(ABadge badge) {
		return Duration.between(NOW, this.schedule.next(badge.report(), NOW, MIDDLE));
	}

	@Test
	void aBadgeThatHoldsIsCheckedInDueTime() {
		assertThat(next(ABadge.valid())).isEqualTo(Duration.ofDays(1));
	}

	@Test
	void aBadgeThatIsOverIsCheckedLessOften() {
		assertThat(next(ABadge.valid().with(Check.failed(Check.Name.STATUS, "revoked")))).isEqualTo(Duration.ofDays(7));
		assertThat(next(ABadge.valid().with(Check.failed(Check.Name.STATUS, "suspended"))))
			.isEqualTo(Duration.ofDays(1));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.25, 1 })
	void theWaitIsSpreadByATenthEitherWay(double chance) {
		assertThat(Duration.between(NOW, this.schedule.next(ABadge.valid().report(), NOW, chance)))
			.isBetween(Duration.ofMinutes(1296), Duration.ofMinutes(1584));
		assertThat(Duration.between(NOW, this.schedule.retry(1, NOW, chance))).isBetween(Duration.ofSeconds(810),
				Duration.ofSeconds(990));
	}

	@Test
	void whenTheDatesMakeADifferenceItIsCheckedThen() {
		assertThat(next(ABadge.valid().until(NOW.plusSeconds(3600)))).isEqualTo(Duration.ofSeconds(3601));
		assertThat(next(ABadge.valid().until(NOW.plus(CheckSchedule.SOON).plusSeconds(60))))
			.isEqualTo(Duration.ofMinutes(1));
		assertThat(next(ABadge.valid().from(NOW.plusSeconds(60)))).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void whatCannotBeCheckedIsTriedTwiceAsLateEachTime() {
		assertThat(this.schedule.retry(1, NOW, MIDDLE)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
		assertThat(this.schedule.retry(2, NOW, MIDDLE)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
		assertThat(this.schedule.retry(4, NOW, MIDDLE)).isEqualTo(NOW.plus(Duration.ofHours(2)));
		assertThat(this.schedule.retry(1_000_000, NOW, MIDDLE)).isEqualTo(NOW.plus(Duration.ofDays(1)));
	}

	@Test
	void aBadgeEndsSoonAMonthAhead() {
		assertThat(CheckSchedule.endsSoon(ABadge.valid().report(), NOW)).isFalse();
		Instant end = NOW.plus(CheckSchedule.SOON);
		assertThat(CheckSchedule.endsSoon(ABadge.valid().until(end).report(), NOW)).isTrue();
		assertThat(CheckSchedule.endsSoon(ABadge.valid().until(end.plusSeconds(1)).report(), NOW)).isFalse();
		assertThat(CheckSchedule.endsSoon(ABadge.valid().until(end).unproven().report(), NOW)).isFalse();
	}

}
