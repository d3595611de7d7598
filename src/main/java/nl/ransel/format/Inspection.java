package nl.ransel.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import nl.ransel.format.Violation.Rule;
import tools.jackson.databind.JsonNode;

/** Walks the members of an object and collects where it departs from a standard. */
final class Inspection {

	private final JsonNode object;

	private final String path;

	private final List<Violation> found;

	Inspection(JsonNode object, String path, List<Violation> found) {
		this.object = object;
		this.path = path;
		this.found = found;
	}

	static List<Violation> list() {
		return new ArrayList<>();
	}

	/** An object within, or its only element where it is written as a list. */
	Inspection in(String member) {
		return new Inspection(Members.first(this.object.path(member)), this.path + "/" + member, this.found);
	}

	/** An object of a list within. */
	Inspection at(String member, int index, JsonNode element) {
		return new Inspection(element, this.path + "/" + member + "/" + index, this.found);
	}

	boolean isObject() {
		return this.object.isObject();
	}

	JsonNode member(String name) {
		return this.object.path(name);
	}

	Inspection require(String member, Predicate<JsonNode> sound) {
		if (Members.absent(this.object.path(member))) {
			report(member, Rule.MISSING);
		}
		else if (!sound.test(this.object.path(member))) {
			report(member, Rule.MALFORMED);
		}
		return this;
	}

	/** Requires a text for people. */
	Inspection text(String... members) {
		for (String member : members) {
			require(member, (node) -> Members.text(node) != null);
		}
		return this;
	}

	/** Requires a link to a thing or the thing itself. */
	Inspection reference(String... members) {
		for (String member : members) {
			require(member, (node) -> Members.id(node) != null);
		}
		return this;
	}

	/** Requires one of these among the types. */
	Inspection type(String... wanted) {
		return require("type", (node) -> Members.strings(node).stream().anyMatch(Set.of(wanted)::contains));
	}

	/** Reports a moment that is there and cannot be read. */
	Inspection date(String member, Predicate<JsonNode> readable) {
		JsonNode node = this.object.path(member);
		if (!Members.absent(node) && !readable.test(node)) {
			report(member, Rule.NOT_A_DATE);
		}
		return this;
	}

	void report(String member, Rule rule) {
		this.found.add(new Violation(this.path + "/" + member, rule));
	}

	static boolean isObject(JsonNode node) {
		return Members.first(node).isObject();
	}

}
