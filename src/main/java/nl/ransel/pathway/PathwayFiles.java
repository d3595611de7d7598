package nl.ransel.pathway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pathways of the operator: files in a folder, read when the service starts. */
final class PathwayFiles implements Pathways {

	private static final String SETTING = "ransel.pathways.directory";

	private static final long LARGEST = 1_048_576;

	private static final int MOST = 200;

	private final Map<String, PublishedPathway> byId = new TreeMap<>();

	/**
	 * Reads them.
	 * @throws IllegalArgumentException with one sentence about the first that is unusable
	 */
	PathwayFiles(@Nullable Path directory) {
		List<Path> files = (directory != null) ? files(directory) : List.of();
		if (files.size() > MOST) {
			throw new IllegalArgumentException(SETTING + " holds more than " + MOST + " files");
		}
		files.forEach(this::add);
	}

	@Override
	public Flux<PublishedPathway> all() {
		return Flux.fromIterable(this.byId.values());
	}

	@Override
	public Mono<PublishedPathway> find(String id) {
		return Mono.justOrEmpty(this.byId.get(id));
	}

	private void add(Path path) {
		try {
			if (Files.size(path) > LARGEST) {
				throw new UnusablePathway("is larger than 1 MiB");
			}
			byte[] file = Files.readAllBytes(path);
			Pathway pathway = PathwayReader.read(file);
			if (this.byId.putIfAbsent(pathway.id(), PublishedPathway.byOperator(pathway, file)) != null) {
				throw new UnusablePathway("has the id " + pathway.id() + ", which another file has already");
			}
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(SETTING + ": " + path.getFileName() + " cannot be read", ex);
		}
		catch (UnusablePathway ex) {
			throw new IllegalArgumentException(SETTING + ": " + path.getFileName() + " " + ex.getMessage(), ex);
		}
	}

	private static List<Path> files(Path directory) {
		try (Stream<Path> listed = Files.list(directory)) {
			return listed.filter((file) -> file.getFileName().toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(SETTING + " must be a folder that can be read: " + directory, ex);
		}
	}

}
