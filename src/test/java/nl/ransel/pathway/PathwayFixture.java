package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pathways for tests of those who show progress. */
public final class PathwayFixture {

	private PathwayFixture() {
	}

	/**
	 * Progress on what is published.
	 * @param published pathways as JSON, by id; what is put in later is published later
	 */
	public static ProgressOnPathways publishing(Map<String, String> published) {
		return new ProgressOnPathways(new Pathways() {

			@Override
			public Flux<PublishedPathway> all() {
				return Flux.fromStream(() -> published.values().stream()).map(PathwayFixture::read);
			}

			@Override
			public Mono<PublishedPathway> find(String id) {
				return Mono.justOrEmpty(published.get(id)).map(PathwayFixture::read);
			}

		});
	}

	/** Nothing earned yet on the pathway in this JSON. */
	public static PathwayProgress notBegun(String json) {
		return ProgressOnPathways.of(read(json).pathway(), List.of());
	}

	private static PublishedPathway read(String json) {
		byte[] file = json.getBytes(StandardCharsets.UTF_8);
		return PublishedPathway.byOperator(PathwayReader.read(file), file);
	}

}
