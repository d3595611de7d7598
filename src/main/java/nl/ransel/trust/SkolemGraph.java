package nl.ransel.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonStructure;
import nl.ransel.trust.Contexts.ContextSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The statements of a document whose nameless nodes were given names under
 * {@link #PREFIX}, so that a node can be followed from the whole document to a part of it
 * (vc-di-ecdsa, skolemization). As strict and as bounded as {@link Canonicaliser}.
 */
public final class SkolemGraph {

	/** What the ids of nodes begin with that have no name of their own. */
	public static final String PREFIX = "urn:bnid:";

	private final List<Quad> quads;

	private SkolemGraph(List<Quad> quads) {
		this.quads = List.copyOf(quads);
	}

	/**
	 * Reads the statements.
	 * @throws Distrust as {@link Canonicaliser#canonicalise} does
	 */
	public static SkolemGraph of(JsonNode document, ContextSet contexts) {
		if (Canonicaliser.values(document) > Canonicaliser.MAX_VALUES) {
			throw Distrust.unknown("too-complex");
		}
		try {
			JsonLdOptions options = Canonicaliser.options(contexts);
			var expanded = JsonLd.expand(JsonDocument.of((JsonStructure) JakartaJson.of(document)))
				.options(options)
				.get();
			Collector collector = new Collector(new ArrayList<>());
			ToRdfProcessor.toRdf(collector, SafeMode.check(expanded), options);
			return new SkolemGraph(collector.quads());
		}
		catch (JsonLdError ex) {
			throw Canonicaliser.distrust(ex);
		}
		catch (StackOverflowError ex) {
			throw Distrust.unknown("too-complex");
		}
	}

	/** For each nameless node the name that canonicalising gives it, {@code _:c14n…}. */
	public Map<String, String> canonicalNames(String hash) {
		try {
			RdfCanon canon = RdfCanon.create(hash, new Canonicaliser.Steps());
			for (Quad quad : this.quads) {
				canon.quad(quad.subject, quad.predicate, quad.object, quad.datatype, quad.language, quad.direction,
						quad.graph);
			}
			canon.provide(new Collector(new ArrayList<>()));
			Map<String, String> names = new HashMap<>();
			canon.mapping().forEach((input, name) -> names.put(blank(input), blank(name)));
			return names;
		}
		catch (RdfConsumerException ex) {
			throw new IllegalStateException(ex);
		}
		catch (Canonicaliser.TooManyStepsException | StackOverflowError ex) {
			throw Distrust.unknown("too-complex");
		}
	}

	private static String blank(String name) {
		return name.startsWith("_:") ? name : "_:" + name;
	}

	/**
	 * The statements, each once, in the order of their lines.
	 * @param names gives the name to write for a nameless node
	 */
	public List<String> lines(UnaryOperator<String> names) {
		TreeSet<String> lines = new TreeSet<>();
		this.quads.forEach((quad) -> lines.add(quad.line(names)));
		return List.copyOf(lines);
	}

	private record Quad(String subject, String predicate, String object, @Nullable String datatype,
			@Nullable String language, @Nullable String direction, @Nullable String graph) {

		String line(UnaryOperator<String> names) {
			boolean literal = RdfQuadConsumer.isLiteral(this.datatype, this.language, this.direction);
			return NQuadsWriter.nquad(named(this.subject, names), this.predicate,
					literal ? this.object : named(this.object, names), this.datatype, this.language, this.direction,
					(this.graph != null) ? named(this.graph, names) : null);
		}

		private static String named(String resource, UnaryOperator<String> names) {
			return RdfQuadConsumer.isBlank(resource) ? names.apply(resource) : resource;
		}

	}

	/** Takes the given names away again. */
	private record Collector(List<Quad> quads) implements RdfQuadConsumer {

		@Override
		public RdfQuadConsumer quad(String subject, String predicate, String object, @Nullable String datatype,
				@Nullable String language, @Nullable String direction, @Nullable String graph) {
			boolean literal = RdfQuadConsumer.isLiteral(datatype, language, direction);
			this.quads.add(new Quad(nameless(subject), predicate, literal ? object : nameless(object), datatype,
					language, direction, (graph != null) ? nameless(graph) : null));
			return this;
		}

		private static String nameless(String resource) {
			return resource.startsWith(PREFIX) ? "_:" + resource.substring(PREFIX.length()) : resource;
		}

	}

}
