package nl.ransel.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one fetch came to.
 *
 * @param at when it began
 * @param found badges the platform gave
 * @param added of those, the ones that were not there yet
 * @param renewed the ones that took the place of an older one
 * @param known the ones that were there already
 * @param pending of those that came in, the ones addressed to somebody the learner has
 * not shown to be
 * @param flawed of those that came in, the ones not valid now or not to be checked
 * @param left how many stayed outside
 * @param refused those, as many as are named
 * @param trouble why it did not come to its end, or null when it did
 */
record Harvest(Instant at, int found, int added, int renewed, int known, int pending, int flawed, int left,
		List<Refused> refused, @Nullable Trouble trouble) {

	private static final int NAMED = 20;

	Harvest {
		refused = List.copyOf(refused);
	}

	static Harvest begun(Instant at) {
		return new Harvest(at, 0, 0, 0, 0, 0, 0, 0, List.of(), null);
	}

	Harvest with(Fate fate) {
		int one = this.found + 1;
		if (fate.change() == null) {
			return new Harvest(this.at, one, this.added, this.renewed, this.known, this.pending, this.flawed,
					this.left + 1, named(fate, one), this.trouble);
		}
		int pendingNow = this.pending + (fate.pending() ? 1 : 0);
		int flawedNow = this.flawed + (fate.flawed() ? 1 : 0);
		return switch (fate.change()) {
			case ADDED -> new Harvest(this.at, one, this.added + 1, this.renewed, this.known, pendingNow, flawedNow,
					this.left, this.refused, this.trouble);
			case REPLACED -> new Harvest(this.at, one, this.added, this.renewed + 1, this.known, pendingNow, flawedNow,
					this.left, this.refused, this.trouble);
			case NONE -> new Harvest(this.at, one, this.added, this.renewed, this.known + 1, pendingNow, flawedNow,
					this.left, this.refused, this.trouble);
		};
	}

	Harvest endedBy(Trouble why) {
		return new Harvest(this.at, this.found, this.added, this.renewed, this.known, this.pending, this.flawed,
				this.left, this.refused, why);
	}

	private List<Refused> named(Fate fate, int place) {
		if (this.refused.size() == NAMED || fate.code() == null) {
			return this.refused;
		}
		List<Refused> more = new ArrayList<>(this.refused);
		more.add(new Refused(place, fate.name(), fate.code(), fate.reason()));
		return more;
	}

}
