package nl.ransel.consent;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What learners agree to.
 *
 * @param directory folder with {@code terms.nl.md}, {@code terms.en.md},
 * {@code privacy.nl.md} and {@code privacy.en.md}, and {@code changes.nl.md} and
 * {@code changes.en.md} if there is something to say about what changed; without one the
 * examples that come along
 * @param version names the texts, for example {@code 2027-01}; another one asks every
 * learner again
 */
@ConfigurationProperties("ransel.consent")
record ConsentProperties(@Nullable Path directory, @Nullable String version) {
}
