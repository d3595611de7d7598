package nl.ransel.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonValue;
import nl.ransel.trust.Term.Kind;
import nl.ransel.trust.TermTable.Unsure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the statements of a document straight from its JSON: expansion, the rules of
 * {@link SafeMode} and the way to RDF in one pass, for the forms that badges have.
 * Whatever it does not wholly understand, and whatever is to be refused, it leaves to the
 * general way, so it can never accept more than that does.
 */
final class Statements {

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

	private final Quads quads = new Quads();

	private String root = "";

	private int blanks;

	/**
	 * Reads a document.
	 * @param document an object with its {@code @context}
	 * @param empty the table in which nothing means anything yet
	 * @throws Unsure when the general way must do it
	 */
	static Quads read(JsonNode document, TermTable empty) {
		require(document.isObject());
		Statements statements = new Statements();
		statements.object(document, new Place(empty, null, false));
		require(!statements.quads.isEmpty());
		return statements.quads;
	}

	private static void require(boolean understood) {
		if (!understood) {
			throw Unsure.BECAUSE;
		}
	}

	/** Reads an object and gives its name. */
	private String object(JsonNode object, Place at) {
		JsonNode local = object.get("@context");
		TermTable before = (local != null) ? at.table().within(local) : at.table();
		String typeName = only(object, before, Kind.TYPE);
		TermTable table = (typeName != null) ? before.ofTypes(strings(object.get(typeName))) : before;
		String idName = only(object, table, Kind.ID);
		String subject = (idName != null) ? address(object.get(idName), table) : blank();
		require(object.size() > 0);
		if (!at.inside() && at.graph() == null) {
			this.root = subject;
		}
		boolean aboutRoot = at.inside() && subject.equals(this.root);
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			String name = member.getKey();
			Term term = name.equals("@context") ? null : table.term(name);
			if (term == null || term.kind() == Kind.ID) {
				continue;
			}
			if (term.kind() == Kind.TYPE) {
				require(name.equals(typeName));
				types(strings(member.getValue()), before, subject, at.graph());
			}
			else {
				require(term.kind() == Kind.PROPERTY && (!aboutRoot || term.iri().endsWith("#endorsementComment")));
				Place place = new Place(table, at.graph(), at.inside() || at.graph() == null);
				values(new Member(subject, name, term), member.getValue(), place);
			}
		}
		return subject;
	}

	/** The one member of a kind, or null when there is none. */
	private static @Nullable String only(JsonNode object, TermTable table, Kind kind) {
		String found = null;
		for (String name : object.propertyNames()) {
			if (!name.equals("@context") && table.term(name).kind() == kind) {
				require(found == null);
				found = name;
			}
		}
		return found;
	}

	private static List<String> strings(JsonNode node) {
		if (node.isString()) {
			return List.of(node.stringValue());
		}
		require(node.isArray() && !node.isEmpty());
		List<String> strings = new ArrayList<>(node.size());
		for (JsonNode value : node.values()) {
			require(value.isString());
			strings.add(value.stringValue());
		}
		return strings;
	}

	private void types(List<String> types, TermTable table, String subject, @Nullable String graph) {
		for (String type : types) {
			this.quads.add(subject, RDF + "type", absolute(table.address(type, true)), graph);
		}
	}

	private void values(Member member, JsonNode value, Place at) {
		if (member.term().list()) {
			list(member, value, at);
		}
		else if (value.isArray()) {
			value.values().forEach((each) -> value(member, each, at));
		}
		else {
			value(member, value, at);
		}
	}

	private void list(Member member, JsonNode value, Place at) {
		List<JsonNode> items = value.isArray() ? List.copyOf(value.values()) : List.of(value);
		String subject = member.subject();
		String predicate = member.term().iri();
		for (JsonNode item : items) {
			String next = blank();
			this.quads.add(subject, predicate, next, at.graph());
			Term first = new Term(Kind.PROPERTY, RDF + "first", member.term().type(), false, false,
					member.term().scoped());
			value(new Member(next, member.name(), first), item, at);
			subject = next;
			predicate = RDF + "rest";
		}
		this.quads.add(subject, predicate, RDF + "nil", at.graph());
	}

	private void value(Member member, JsonNode value, Place at) {
		if (!value.isObject()) {
			scalar(member, value, at);
			return;
		}
		Term term = member.term();
		TermTable table = next(value, at.table());
		if (term.scoped() != null) {
			table = table.ofProperty(member.name(), term.scoped(), true);
		}
		if (!term.graph()) {
			this.quads.add(member.subject(), term.iri(), object(value, new Place(table, at.graph(), at.inside())),
					at.graph());
			return;
		}
		String graph = blank();
		this.quads.add(member.subject(), term.iri(), graph, at.graph());
		object(value, new Place(table, graph, false));
	}

	/**
	 * The context that a type brought ends where the next object begins, save for one
	 * that is only a reference.
	 */
	private static TermTable next(JsonNode object, TermTable table) {
		if (table.propagates()) {
			return table;
		}
		boolean reference = false;
		for (String name : object.propertyNames()) {
			Kind kind = table.term(name).kind();
			require(kind != Kind.OTHER || name.equals("@context"));
			reference = kind == Kind.ID && object.size() == 1;
		}
		return reference ? table : table.propagated();
	}

	private void scalar(Member member, JsonNode value, Place at) {
		Term term = member.term();
		require(!term.graph());
		TermTable table = at.table();
		JsonValue scoped = term.scoped();
		if (scoped != null) {
			table = table.ofProperty(member.name(), scoped, false);
			Term again = table.term(member.name());
			require(again.kind() == Kind.PROPERTY);
			term = new Term(Kind.PROPERTY, term.iri(), again.type(), false, false, null);
		}
		if (value.isString()) {
			text(member.subject(), term, value.stringValue(), table, at.graph());
			return;
		}
		Literal literal = Literal.of(value, term.datatype());
		require(literal != null);
		this.quads.literal(member.subject(), term.iri(), literal.text(), literal.datatype(), at.graph());
	}

	private void text(String subject, Term term, String value, TermTable table, @Nullable String graph) {
		if ("@id".equals(term.type()) || "@vocab".equals(term.type())) {
			this.quads.add(subject, term.iri(), absolute(table.address(value, term.type().equals("@vocab"))), graph);
		}
		else {
			String datatype = (term.datatype() != null) ? term.datatype() : XSD + "string";
			this.quads.literal(subject, term.iri(), value, datatype, graph);
		}
	}

	private static String address(JsonNode value, TermTable table) {
		require(value.isString());
		return absolute(table.address(value.stringValue(), false));
	}

	private static String absolute(@Nullable String address) {
		if (address == null || !SafeMode.isAbsolute(address)) {
			throw Unsure.BECAUSE;
		}
		return address;
	}

	private String blank() {
		return "_:b" + this.blanks++;
	}

	/**
	 * A member of an object.
	 *
	 * @param subject the name of the object
	 * @param name the name of the member
	 * @param term what that means
	 */
	private record Member(String subject, String name, Term term) {
	}

	/**
	 * Where something stands.
	 *
	 * @param table what names mean there
	 * @param graph the graph, or null for that of the document
	 * @param inside whether it is within the document itself, and not at its top
	 */
	private record Place(TermTable table, @Nullable String graph, boolean inside) {
	}

}
