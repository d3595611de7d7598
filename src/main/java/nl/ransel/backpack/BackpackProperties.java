package nl.ransel.backpack;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the backpack.
 *
 * @param maxCredentials how many credentials one learner can keep; it bounds what one
 * account can store and what one filtered list has to read through
 */
@Validated
@ConfigurationProperties("ransel.backpack")
record BackpackProperties(@DefaultValue("5000") @Min(1) int maxCredentials) {
}
