package nl.ransel.trust;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the operator vouches for.
 *
 * @param registry the JSON file with the issuers that are known, see
 * {@code docs/verification.md}; may be left out
 */
@Validated
@ConfigurationProperties("ransel.trust")
public record TrustProperties(@Nullable Path registry) {
}
