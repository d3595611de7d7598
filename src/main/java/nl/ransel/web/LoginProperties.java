package nl.ransel.web;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the login must show before the learner may do what cannot be undone.
 *
 * @param recent how long ago a login may be for that
 * @param acr per provider and level the {@code acr} value to ask for, for example
 * {@code ransel.login.acr.eduid.mfa=https://refeds.org/profile/mfa}; a level without a
 * value asks no more than a recent login
 */
@Validated
@ConfigurationProperties("ransel.login")
record LoginProperties(@NotNull @DefaultValue("10m") Duration recent,
		@DefaultValue Map<String, Map<StepUp, String>> acr) {

	@Nullable String acrOf(String provider, StepUp level) {
		return this.acr.getOrDefault(provider, Map.of()).get(level);
	}

	/**
	 * Whether this {@code acr} shows the level. Each value of eduID has a twin that says
	 * a second factor was used as well.
	 */
	boolean shows(@Nullable String given, String provider, StepUp level) {
		String asked = acrOf(provider, level);
		return asked != null && (asked.equals(given) || (asked + "/mfa").equals(given));
	}

}
