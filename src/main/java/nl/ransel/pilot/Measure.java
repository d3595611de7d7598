package nl.ransel.pilot;

import nl.ransel.institution.DeliveredAward;
import org.jspecify.annotations.Nullable;

/** What is counted, in people. */
enum Measure {

	AWARDED, ACCEPTED, DECLINED, WAITING, STACKED, SHARED, OPENED;

	/** What became of a delivery, or null for one that only was awarded. */
	static @Nullable Measure of(DeliveredAward.Outcome outcome) {
		return switch (outcome) {
			case ACCEPTED -> ACCEPTED;
			case DECLINED -> DECLINED;
			case WAITING -> WAITING;
			case LAPSED -> null;
		};
	}

}
