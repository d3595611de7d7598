package nl.ransel.trust;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonStructure;
import nl.ransel.trust.Contexts.ContextSet;
import nl.ransel.trust.TermTable.Unsure;
import tools.jackson.databind.JsonNode;

/**
 * Turns a credential, or the options of a proof, into canonical N-Quads (JSON-LD 1.1,
 * RDFC-1.0). Works in safe mode: what the signature would not cover is refused. The work
 * one document may cause is bounded. Arithmetic only; run it on the {@code cpu} threads.
 */
public final class Canonicaliser {

	/** A badge takes some dozens; a graph made to be hard takes millions. */
	private static final int MAX_STEPS = 100_000;

	/** JSON values: a badge has a hundred, a record of a whole study some thousands. */
	static final int MAX_VALUES = 10_000;

	/** Values of one list, whose doubles the processor looks for one by one. */
	private static final int MAX_LIST = 1_000;

	private static final Duration MAX_TIME = Duration.ofSeconds(5);

	private final TermTables tables = new TermTables();

	/**
	 * Canonicalises.
	 * @param document an object with its {@code @context}
	 * @param contexts the contexts it needs
	 * @param hash the hash the canonicalisation itself uses, {@code SHA-256} as a rule
	 * @return the quads, one line each with its line feed, in canonical order
	 * @throws Distrust when something in the document would not be covered, or when it is
	 * too complex
	 */
	public List<String> canonicalise(JsonNode document, ContextSet contexts, String hash) {
		return canonicalise(document, contexts, hash, UnaryOperator.identity());
	}

	/**
	 * The same with other names for the blank nodes, in the order that these names give.
	 * @param names gives for {@code _:c14n0} and so on the name to write
	 */
	public List<String> canonicalise(JsonNode document, ContextSet contexts, String hash, UnaryOperator<String> names) {
		if (values(document) > MAX_VALUES) {
			throw Distrust.unknown("too-complex");
		}
		try {
			return Statements.read(document, this.tables.with(contexts)).canonical(hash, names);
		}
		catch (Unsure ex) {
			return generally(document, contexts, hash, names);
		}
	}

	/** The way that knows every form a document may have. */
	static List<String> generally(JsonNode document, ContextSet contexts, String hash, UnaryOperator<String> names) {
		Steps steps = new Steps();
		try {
			JsonLdOptions options = options(contexts);
			JsonArray expanded = JsonLd.expand(JsonDocument.of((JsonStructure) JakartaJson.of(document)))
				.options(options)
				.get();
			RdfCanon canon = RdfCanon.create(hash, steps);
			ToRdfProcessor.toRdf(canon, SafeMode.check(expanded), options);
			List<String> lines = new ArrayList<>();
			canon.provide(new Lines(lines, names));
			Collections.sort(lines);
			return lines;
		}
		catch (JsonLdError ex) {
			throw distrust(ex);
		}
		catch (RdfConsumerException ex) {
			throw new IllegalStateException(ex);
		}
		catch (TooManyStepsException | StackOverflowError ex) {
			throw Distrust.unknown("too-complex");
		}
	}

	static int values(JsonNode node) {
		if (node.size() > MAX_LIST) {
			return MAX_VALUES + 1;
		}
		int count = 1;
		for (JsonNode value : node.values()) {
			count += values(value);
		}
		return count;
	}

	static JsonLdOptions options(ContextSet contexts) {
		JsonLdOptions options = new JsonLdOptions((url, loading) -> contexts.get(url.toString()));
		options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
		options.setUriValidation(UriValidationPolicy.SchemeOnly);
		options.setOrdered(false);
		options.setTimeout(MAX_TIME);
		return options;
	}

	static Distrust distrust(JsonLdError error) {
		if (error.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
			return Distrust.failed("undefined-terms");
		}
		if (error.getCode() == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED) {
			return Distrust.unknown("too-complex");
		}
		if (error.getCause() instanceof Distrust distrust) {
			return distrust;
		}
		return Distrust.failed("not-json-ld").with("cause", String.valueOf(error.getCode()));
	}

	/** Counts the steps of the canonicalisation and ends it when there are too many. */
	static final class Steps implements RdfCanonTicker {

		private int count;

		@Override
		public void tick() {
			if (++this.count > MAX_STEPS) {
				throw new TooManyStepsException();
			}
		}

	}

	/** The graph is too hard to canonicalise. */
	static final class TooManyStepsException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

	}

	/** Writes each quad as a line. */
	private record Lines(List<String> lines, UnaryOperator<String> names) implements RdfQuadConsumer {

		@Override
		public RdfQuadConsumer quad(String subject, String predicate, String object, String datatype, String language,
				String direction, String graph) {
			boolean literal = RdfQuadConsumer.isLiteral(datatype, language, direction);
			this.lines.add(NQuadsWriter.nquad(named(subject), predicate, literal ? object : named(object), datatype,
					language, direction, (graph != null) ? named(graph) : null));
			return this;
		}

		private String named(String resource) {
			return RdfQuadConsumer.isBlank(resource) ? this.names.apply(resource) : resource;
		}

	}

}
