package nl.ransel.institution;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept of refused rows for the staff of the institution that sent them.
 *
 * @param keep how long
 * @param most how many of one institution; the oldest go first
 */
@Validated
@ConfigurationProperties("ransel.institution.refused")
record RefusedProperties(@DefaultValue("30d") @DurationMin(hours = 1) @DurationMax(days = 366) Duration keep,
		@DefaultValue("1000") @Positive @Max(100_000) int most) {
}
