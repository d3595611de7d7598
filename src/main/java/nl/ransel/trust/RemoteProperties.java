package nl.ransel.trust;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this service may reach out.
 *
 * @param allowLoopback whether http and https to this machine itself are permitted, for
 * demo and tests only; the start fails when it is set elsewhere
 * @param ports the ports of other machines that may be called
 * @param timeout for one errand, redirects included
 * @param maxBody bytes one answer may have
 * @param cache bytes all answers together may have that one copy of the service remembers
 * @param sharedCache bytes all answers together may have that the copies share
 */
@Validated
@ConfigurationProperties("ransel.remote")
public record RemoteProperties(@DefaultValue("false") boolean allowLoopback, @DefaultValue( {
		"443", "8443" }) @NotEmpty Set<Integer> ports,
		@DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration timeout,
		@DefaultValue("1MB") DataSize maxBody, @DefaultValue("32MB") DataSize cache,
		@DefaultValue("64MB") DataSize sharedCache){

	/** As in production, save for what is given. */
	static RemoteProperties of(boolean allowLoopback, Duration timeout) {
		return new RemoteProperties(allowLoopback, Set.of(443, 8443), timeout, DataSize.ofMegabytes(1),
				DataSize.ofMegabytes(32), DataSize.ofMegabytes(64));
	}

}
