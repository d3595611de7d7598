package nl.ransel.pilot;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reports.
 *
 * @param period a report is counted once in so long and then stays as it is: who asks
 * every minute learns no more than who asks once
 */
@ConfigurationProperties("ransel.pilot")
record PilotProperties(@DefaultValue("7d") Duration period) {

	PilotProperties {
		if (period.toMillis() < 1) {
			throw new IllegalArgumentException("ransel.pilot.period must be positive");
		}
	}

}
