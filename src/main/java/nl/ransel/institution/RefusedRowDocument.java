package nl.ransel.institution;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A refused row as stored. */
@Document("refused_rows")
@CompoundIndex(name = "refused", def = "{'institutionId': 1, 'position': -1}")
@CompoundIndex(name = "refused_by_age", def = "{'at': 1}")
record RefusedRowDocument(@Id String id, String institutionId, String reference, String code, List<String> arguments,
		Instant at, String position) {

	static RefusedRowDocument of(RefusedRow row) {
		return new RefusedRowDocument(row.id(), row.institutionId(), row.reference(), row.code(), row.arguments(),
				row.at(), row.position());
	}

	RefusedRow toRefusedRow() {
		return new RefusedRow(this.id, this.institutionId, this.reference, this.code, this.arguments, this.at);
	}

}
