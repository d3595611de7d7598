package nl.ransel.backpack;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import nl.ransel.trust.BackOff;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How kept credentials are watched over.
 *
 * @param enabled whether this copy of the service takes its turns
 * @param tick how long after the start, or after one round, the next begins
 * @param every between two checks of a credential that holds
 * @param batch credentials in one round at most
 * @param pace between two checks of credentials of one issuer
 * @param retry after a first check that failed; twice as long after each further one, up
 * to {@code every}
 * @param patience how long the last good verdict stands while checks fail
 */
@Validated
@ConfigurationProperties("ransel.backpack.watch")
record WatchProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("1m") @DurationMin(seconds = 1) Duration tick,
		@DefaultValue("1d") @DurationMin(minutes = 5) @DurationMax(days = 30) Duration every,
		@DefaultValue("200") @Min(1) @Max(2_000) int batch,
		@DefaultValue("500ms") @DurationMin @DurationMax(seconds = 10) Duration pace,
		@DefaultValue("15m") @DurationMin(seconds = 1) @DurationMax(days = 1) Duration retry,
		@DefaultValue("30d") @DurationMin(days = 1) Duration patience) {

	Reassessment.Rules rules() {
		return new Reassessment.Rules(new CheckSchedule(this.every, new BackOff(this.retry, this.every)),
				this.patience);
	}

}
