package nl.ransel.learner;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts behave.
 *
 * @param linkLapses a linked identity that was not seen for so long is shown as one that
 * was linked until then; it still logs in
 */
@Validated
@ConfigurationProperties("ransel.learner")
record LearnerProperties(@NotNull @DefaultValue("180d") Duration linkLapses) {
}
