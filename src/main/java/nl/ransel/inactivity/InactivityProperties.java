package nl.ransel.inactivity;

import java.time.Duration;
import java.time.Period;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens to accounts nobody logs in to.
 *
 * @param enabled whether this copy of the service takes its turns in looking after them
 * @param tick how long after the start, or after one round, the next begins
 * @param notices how long after the last login its owner is written to
 * @param warnings how long before the erasure they are told of it; nobody is erased
 * without the first of these
 * @param eraseAfter how long after the last login the account is erased
 */
@Validated
@ConfigurationProperties("ransel.inactivity")
record InactivityProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("1h") @DurationMin(seconds = 1) Duration tick, @NotNull @DefaultValue( {
				"1y", "2y" }) List<Period> notices,
		@NotNull @DefaultValue({ "1m", "7d" }) List<Period> warnings, @NotNull @DefaultValue("5y") Period eraseAfter){
}
