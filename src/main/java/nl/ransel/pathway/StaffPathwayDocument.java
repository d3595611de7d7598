package nl.ransel.pathway;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A pathway of an institution as stored. It says nothing of any learner. */
@Document("staff_pathways")
@CompoundIndex(name = "of_institution", def = "{'institutionId': 1, 'changedAt': -1}")
@CompoundIndex(name = "in_state", def = "{'state': 1, '_id': 1}")
record StaffPathwayDocument(@Id String id, String institutionId, int revision, StaffPathway.State state,
		@Nullable String draft, boolean unpublished, StaffPathway.@Nullable Published published, Instant changedAt) {

	static StaffPathwayDocument of(StaffPathway pathway) {
		return new StaffPathwayDocument(pathway.id(), pathway.institutionId(), pathway.revision(), pathway.state(),
				pathway.draft(), pathway.unpublished(), pathway.published(), pathway.changedAt());
	}

	StaffPathway toStaffPathway() {
		return new StaffPathway(this.id, this.institutionId, this.revision, this.state,
				(this.draft != null) ? this.draft : "", this.unpublished, this.published, this.changedAt);
	}

}
