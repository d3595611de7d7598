package nl.ransel.verify;

import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.format.Reading;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Checks whether a credential has the form its standard asks for. */
final class SchemaChecks {

	/**
	 * Checks.
	 * @param credential what it says
	 * @param reading where it departs from its standard
	 */
	Mono<Check> check(JsonNode credential, Reading reading) {
		return Mono.just(structure(reading));
	}

	/** Required members, as far as the standard knows them. */
	static Check structure(Reading reading) {
		Map<String, String> detail = new TreeMap<>();
		reading.notes().forEach((note) -> detail.put(note.path(), note.rule().code()));
		if (reading.violations().isEmpty()) {
			return Check.passed(Name.SCHEMA, "conforms").withDetail(detail);
		}
		reading.violations().forEach((violation) -> detail.put(violation.path(), violation.rule().code()));
		return Check.failed(Name.SCHEMA, "departs").withDetail(detail);
	}

}
