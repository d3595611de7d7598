package nl.ransel.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The meaning of names in one place of a document. Each is made once, by the context
 * processing of Titanium itself, and remembered; from it lead the tables of the places
 * below, one for each combination of types or property that brings a context of its own.
 */
final class TermTable {

	private final ActiveContext context;

	/** What holds again in the next object when this one came with a type. */
	private final @Nullable TermTable previous;

	/** How many terms may yet be remembered. */
	private final AtomicInteger room;

	private final Map<String, Term> terms = new ConcurrentHashMap<>();

	private final Map<Object, Below> below = new ConcurrentHashMap<>();

	TermTable(ActiveContext context, @Nullable TermTable previous, AtomicInteger room) {
		this.context = context;
		this.previous = previous;
		this.room = room;
		if (room.addAndGet(-context.getTerms().size()) < 0 || context.getDefaultLanguage() != null
				|| context.getDefaultBaseDirection() != null) {
			throw Unsure.BECAUSE;
		}
	}

	Term term(String name) {
		Term known = this.terms.get(name);
		if (known != null) {
			return known;
		}
		Term found = Term.of(this.context, name);
		if (this.context.containsTerm(name)) {
			this.terms.put(name, found);
		}
		return found;
	}

	/** What holds in the next object. */
	TermTable propagated() {
		return (this.previous != null) ? this.previous : this;
	}

	boolean propagates() {
		return this.previous == null;
	}

	/** Reads an address; null when it is none. */
	@Nullable String address(String value, boolean vocabulary) {
		try {
			return this.context.uriExpansion().documentRelative(true).vocab(vocabulary).expand(value);
		}
		catch (JsonLdError ex) {
			throw Unsure.BECAUSE;
		}
	}

	/** The table within an object that brings contexts itself. */
	TermTable within(JsonNode local) {
		return below(local, null, () -> this.context.newContext().create(JakartaJson.of(local), null));
	}

	/** The table within an object of these types. */
	TermTable ofTypes(List<String> types) {
		List<String> scoped = new ArrayList<>();
		types.forEach((type) -> localContext(type).ifPresent((context) -> scoped.add(type)));
		if (scoped.isEmpty()) {
			return this;
		}
		scoped.sort(null);
		return below(scoped, null, () -> {
			ActiveContext active = this.context;
			for (String type : scoped) {
				active = active.newContext()
					.propagate(false)
					.create(localContext(type).orElseThrow(), base(active, type));
			}
			return active;
		});
	}

	private Optional<JsonValue> localContext(String term) {
		return this.context.getTerm(term).map(TermDefinition::getLocalContext);
	}

	private static java.net.@Nullable URI base(ActiveContext context, String term) {
		return context.getTerm(term).map(TermDefinition::getBaseUrl).orElse(null);
	}

	/**
	 * The table within the values of a property.
	 * @param name the name of the property
	 * @param scoped the context that it brings
	 * @param object whether the value is an object
	 */
	TermTable ofProperty(String name, JsonValue scoped, boolean object) {
		return below(new Property(name, object), scoped,
				() -> this.context.newContext().overrideProtected(object).create(scoped, base(this.context, name)));
	}

	private TermTable below(Object key, @Nullable JsonValue scoped, Making making) {
		Below known = this.below.get(key);
		if (known == null) {
			known = new Below(make(making), scoped);
			this.below.put(key, known);
		}
		if (known.scoped() != scoped) {
			throw Unsure.BECAUSE;
		}
		return known.table();
	}

	private TermTable make(Making making) {
		try {
			ActiveContext made = making.make();
			return new TermTable(made, known(made.getPreviousContext()), this.room);
		}
		// whatever is wrong with a context, the general way has the words for it
		catch (JsonLdError | RuntimeException ex) {
			throw Unsure.BECAUSE;
		}
	}

	private @Nullable TermTable known(@Nullable ActiveContext before) {
		if (before == null) {
			return null;
		}
		if (before == this.context) {
			return this;
		}
		if (this.previous != null && before == this.previous.context) {
			return this.previous;
		}
		throw Unsure.BECAUSE;
	}

	/** Makes a context out of another. */
	@FunctionalInterface
	private interface Making {

		ActiveContext make() throws JsonLdError;

	}

	/**
	 * A property and what stands there.
	 *
	 * @param name of the property
	 * @param object whether its value is an object
	 */
	private record Property(String name, boolean object) {
	}

	/**
	 * A place below.
	 *
	 * @param table its table
	 * @param scoped the context it came of
	 */
	private record Below(TermTable table, @Nullable JsonValue scoped) {
	}

	/** The quick way leaves a document to the general one. */
	static final class Unsure extends RuntimeException {

		static final Unsure BECAUSE = new Unsure();

		private static final long serialVersionUID = 1L;

		private Unsure() {
			super("unsure", null, false, false);
		}

	}

}
