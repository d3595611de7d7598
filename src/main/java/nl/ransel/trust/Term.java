package nl.ransel.trust;

import java.util.Set;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a member means in one place of a document, as far as the quick way
 * knows how to handle it.
 *
 * @param kind what to do with the member
 * @param iri the property, for a {@link Kind#PROPERTY}
 * @param type what its values are, when its definition says so
 * @param list whether the order of its values counts
 * @param graph whether its values are graphs of their own
 * @param scoped the context that holds within its values, if it brings one
 */
record Term(Kind kind, String iri, @Nullable String type, boolean list, boolean graph, @Nullable JsonValue scoped) {

	private static final Set<String> CONTAINERS = Set.of(Keywords.SET, Keywords.LIST, Keywords.GRAPH);

	private static final Set<String> REFERENCES = Set.of(Keywords.ID, Keywords.VOCAB, Keywords.NONE);

	private static final Term ID = keyword(Kind.ID);

	private static final Term TYPE = keyword(Kind.TYPE);

	private static final Term OTHER = keyword(Kind.OTHER);

	private static Term keyword(Kind kind) {
		return new Term(kind, "", null, false, false, null);
	}

	/** Looks a name up in a context. */
	static Term of(ActiveContext context, String name) {
		String iri = expand(context, name);
		if (Keywords.ID.equals(iri) || Keywords.TYPE.equals(iri)) {
			return Keywords.ID.equals(iri) ? ID : TYPE;
		}
		if (iri == null || !SafeMode.isAbsolute(iri)) {
			return (iri != null && iri.startsWith("@")) ? OTHER : keyword(Kind.UNDEFINED);
		}
		return context.getTerm(name)
			.map((definition) -> of(iri, definition))
			.orElseGet(() -> new Term(Kind.PROPERTY, iri, null, false, false, null));
	}

	private static @Nullable String expand(ActiveContext context, String name) {
		try {
			return context.uriExpansion().vocab(true).documentRelative(false).expand(name);
		}
		catch (JsonLdError ex) {
			return Keywords.VALUE;
		}
	}

	private static Term of(String iri, TermDefinition definition) {
		String type = definition.getTypeMapping();
		boolean list = definition.hasContainerMapping(Keywords.LIST);
		boolean graph = definition.hasContainerMapping(Keywords.GRAPH);
		boolean known = CONTAINERS.containsAll(definition.getContainerMapping()) && !(list && graph)
				&& !definition.isReverseProperty() && definition.getIndexMapping() == null
				&& definition.getNestValue() == null && definition.getLanguageMapping() == null
				&& definition.getDirectionMapping() == null
				&& (type == null || REFERENCES.contains(type) || SafeMode.isAbsolute(type));
		return known ? new Term(Kind.PROPERTY, iri, type, list, graph, definition.getLocalContext()) : OTHER;
	}

	/** The type that its literals get, or null when they get none. */
	@Nullable String datatype() {
		return (this.type == null || REFERENCES.contains(this.type)) ? null : this.type;
	}

	/** What is to be done with a member. */
	enum Kind {

		/** It names the object. */
		ID,
		/** It names the types of the object. */
		TYPE,
		/** It says something about the object. */
		PROPERTY,
		/** It means nothing. */
		UNDEFINED,
		/** The quick way does not know. */
		OTHER

	}

}
