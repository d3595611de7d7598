package nl.ransel.learner;

import java.util.List;

import reactor.core.publisher.Flux;

/**
 * One kind of thing in an export.
 *
 * @param name of its file without ending: there is a {@code <name>.json}, a
 * {@code schemas/<name>.schema.json} and a text {@code export.<name>} for its heading
 * @param content becomes the JSON, as the schema says
 * @param lines the same for people, one line each
 * @param originals files that belong to it, each read when its turn comes
 */
public record ExportPart(String name, Object content, List<String> lines, Flux<ExportFile> originals) {

	public ExportPart {
		lines = List.copyOf(lines);
	}

	/** One without files. */
	public ExportPart(String name, Object content, List<String> lines) {
		this(name, content, lines, Flux.empty());
	}

}
