package nl.ransel.institution;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An institution, as JSON for its badge platform.
 *
 * @param id in Ransel
 * @param name as learners know it
 * @param issuers under which ids it may have issued what it delivers
 * @param mostRows in one stream
 * @param waitingTerm how long an award waits that is delivered now, like {@code PT8760H};
 * left out when that is without end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstitutionView(String id, String name, List<String> issuers, int mostRows, @Nullable Duration waitingTerm) {

	static InstitutionView of(Institution institution, WaitingProperties waiting, int mostRows) {
		return new InstitutionView(institution.id(), institution.name(), institution.issuers(), mostRows,
				waiting.term());
	}

}
