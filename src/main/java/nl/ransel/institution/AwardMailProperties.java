package nl.ransel.institution;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mail to those for whom awards wait.
 *
 * @param enabled whether this copy of the service takes its turns in writing it
 * @param tick how long after the start, or after one round, the next begins
 * @param gather how long after an award its recipient is written to, so that one mail
 * speaks of all that came together
 */
@Validated
@ConfigurationProperties("ransel.institution.mail")
record AwardMailProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("1m") @DurationMin(seconds = 1) Duration tick,
		@DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(days = 1) Duration gather) {
}
