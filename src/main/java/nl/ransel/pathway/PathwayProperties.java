package nl.ransel.pathway;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of pathways.
 *
 * @param directory folder of which each {@code .json} file is a pathway; without one
 * there are no pathways
 */
@ConfigurationProperties("ransel.pathways")
record PathwayProperties(@Nullable Path directory) {
}
