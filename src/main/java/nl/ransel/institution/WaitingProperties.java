package nl.ransel.institution;

import java.time.Duration;
import java.time.Instant;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long awards wait for their recipients.
 *
 * @param term how long those that come from now on do, whoever they are for; null for
 * without end
 * @param tick how long after the start, or after one round, the next looks for those that
 * have waited long enough
 */
@Validated
@ConfigurationProperties("ransel.institution.waiting")
record WaitingProperties(@Nullable @DurationMin(days = 1) @DurationMax(days = 36_525) Duration term,
		@DefaultValue("1h") @DurationMin(seconds = 1) Duration tick) {

	/** Until when an award waits that comes now, or null for without end. */
	@Nullable Instant until(Instant now) {
		return (this.term != null) ? now.plus(this.term) : null;
	}

}
