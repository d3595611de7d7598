package nl.ransel.institution;

import java.util.ArrayList;
import java.util.List;

/**
 * Refused rows of one stream that are not written down yet. They come one after another,
 * and go many at a time.
 */
final class RefusedBatch {

	private static final int FULL = 200;

	private final List<RefusedRow> rows = new ArrayList<>();

	void add(RefusedRow row) {
		this.rows.add(row);
	}

	boolean full() {
		return this.rows.size() >= FULL;
	}

	/** What is in it; it is empty then. */
	List<RefusedRow> drained() {
		List<RefusedRow> all = List.copyOf(this.rows);
		this.rows.clear();
		return all;
	}

}
