package nl.ransel.connection;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How badges are fetched from other platforms.
 *
 * @param enabled whether this copy of the service takes its turns in fetching by itself
 * @param tick how long after the start, or after one round, the next begins
 * @param every how long after one fetch of a learner's badges the next is due
 * @param hosts platforms where the operator registered Ransel by hand; at all others it
 * registers itself
 */
@Validated
@ConfigurationProperties("ransel.connection")
record ConnectionProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("5m") @DurationMin(seconds = 1) Duration tick,
		@DefaultValue("1d") @DurationMin(minutes = 1) Duration every, @DefaultValue List<@Valid Registered> hosts) {

	ConnectionProperties {
		hosts = List.copyOf(hosts);
	}

	/** The registration there, if the operator made one. */
	Stream<Registered> at(HostAddress address) {
		return this.hosts.stream().filter((host) -> host.address().replaceFirst("/+$", "").equals(address.value()));
	}

	/**
	 * A platform where Ransel is registered by hand.
	 *
	 * @param id names it in the address learners are sent back to:
	 * {@code <base-url>/connections/return/<id>}
	 * @param address what stands before {@code /ims/ob/v3p0}
	 * @param clientId Ransel there
	 * @param clientSecret its password there
	 */
	record Registered(@Pattern(regexp = "[a-z0-9-]{1,40}") String id, @NotBlank String address,
			@NotBlank String clientId, @NotBlank String clientSecret) {
	}

}
