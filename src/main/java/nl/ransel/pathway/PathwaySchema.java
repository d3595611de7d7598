package nl.ransel.pathway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema that pathways are published under, and what departs from it. */
final class PathwaySchema {

	private static final byte[] TEXT = read();

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(JsonMapper.shared().readTree(TEXT));

	private PathwaySchema() {
	}

	/** The schema as it is published. */
	static byte[] text() {
		return TEXT.clone();
	}

	/**
	 * Does nothing for a file that follows the schema.
	 * @throws UnusablePathway with the deepest place that does not
	 */
	static void check(JsonNode json) {
		SCHEMA.validate(json)
			.stream()
			.max(Comparator.comparingInt((error) -> error.getInstanceLocation().getNameCount()))
			.ifPresent(PathwaySchema::refuse);
	}

	private static void refuse(Error error) {
		throw new UnusablePathway(
				"does not follow the schema at " + error.getInstanceLocation() + ": " + error.getMessage());
	}

	private static byte[] read() {
		try (InputStream file = PathwaySchema.class.getResourceAsStream("pathway.schema.json")) {
			if (file == null) {
				throw new IllegalStateException("the schema of pathways is missing");
			}
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
