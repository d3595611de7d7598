package nl.ransel.trust;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonStructure;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Unreachable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Brings together the contexts a credential needs: those that are bundled, and the others
 * from where they live. Nothing is fetched once the JSON-LD processor is at work.
 */
public final class Contexts {

	private static final int MAX_DEPTH = 4;

	private static final int MAX_READ = 30;

	private final Map<String, JsonDocument> bundled = new BundledContexts().byUrl();

	/**
	 * What was read last at an address, so that it is read again only when it changed.
	 */
	private final Map<String, Foreign> read = new ConcurrentHashMap<>();

	private final Remote remote;

	public Contexts(Remote remote) {
		this.remote = remote;
	}

	/**
	 * Gathers all contexts of a credential.
	 * @param credential the credential, its proofs included
	 * @return the contexts, or a {@link Distrust} as error
	 */
	public Mono<ContextSet> gather(JsonNode credential) {
		return Mono.defer(() -> complete(new ContextSet(this.bundled, Map.of()), ContextRules.contexts(credential), 0));
	}

	private Mono<ContextSet> complete(ContextSet known, Set<String> wanted, int depth) {
		List<String> missing = wanted.stream().filter((url) -> !known.holds(url)).toList();
		if (missing.isEmpty()) {
			return Mono.just(known);
		}
		if (depth == MAX_DEPTH) {
			return Mono.error(Distrust.unknown("too-complex"));
		}
		return Flux.fromIterable(missing)
			.concatMap(this::fetch)
			.collectList()
			.flatMap((fetched) -> complete(known.and(fetched), referencesOf(fetched), depth + 1));
	}

	private static Set<String> referencesOf(List<Foreign> contexts) {
		Set<String> references = new LinkedHashSet<>();
		contexts.forEach((context) -> references.addAll(context.references()));
		return references;
	}

	private Mono<Foreign> fetch(String url) {
		return Mono.fromCallable(() -> URI.create(url))
			.onErrorMap(IllegalArgumentException.class, (ex) -> Distrust.failed("bad-context").with("context", url))
			.flatMap((uri) -> this.remote.fetch(uri, Purpose.CONTEXT))
			.map((fetched) -> read(url, fetched));
	}

	private Foreign read(String url, Fetched fetched) {
		if (fetched instanceof Unreachable unreachable) {
			throw Distrust.unreachable("context-unreachable", unreachable);
		}
		Answer answer = (Answer) fetched;
		if (!answer.found()) {
			throw Distrust.unknown("context-unreachable").with("url", url);
		}
		Foreign last = this.read.get(url);
		if (last != null && Arrays.equals(last.body(), answer.body())) {
			return last;
		}
		Foreign foreign = read(url, answer.body());
		if (this.read.size() >= MAX_READ) {
			this.read.clear();
		}
		this.read.put(url, foreign);
		return foreign;
	}

	private static Foreign read(String url, byte[] body) {
		try {
			JsonNode document = StrictJson.parse(body);
			Set<String> references = ContextRules.foreign(url, document);
			return new Foreign(url, body, JsonDocument.of((JsonStructure) JakartaJson.of(document)), references);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown("context-unreachable").with("url", url).with("cause", ex.reason());
		}
	}

	/** A context from elsewhere. */
	private record Foreign(String url, byte[] body, JsonDocument document, Set<String> references) {
	}

	/**
	 * The contexts at hand.
	 *
	 * @param bundled those Ransel carries along
	 * @param foreign those that were fetched, by address
	 */
	public record ContextSet(Map<String, JsonDocument> bundled, Map<String, JsonDocument> foreign) {

		/** The addresses of the contexts that are not bundled. */
		public List<String> foreignUrls() {
			return this.foreign.keySet().stream().sorted().toList();
		}

		boolean holds(String url) {
			return this.bundled.containsKey(url) || this.foreign.containsKey(url);
		}

		Document get(String url) {
			JsonDocument document = this.bundled.getOrDefault(url, this.foreign.get(url));
			if (document == null) {
				throw Distrust.failed("bad-context").with("context", url);
			}
			return document;
		}

		private ContextSet and(List<Foreign> fetched) {
			Map<String, JsonDocument> more = new HashMap<>(this.foreign);
			fetched.forEach((context) -> more.put(context.url(), context.document()));
			return new ContextSet(this.bundled, Map.copyOf(more));
		}

	}

}
