package nl.ransel.web;

/**
 * Turns of one client in one window that a copy of the service has taken from the store
 * and not yet given. Whoever comes once costs one question, whoever keeps coming one in
 * fifteen. What is in hand counts as taken, so that all copies together never give more
 * than there are; what is left of it when the window ends is lost.
 */
final class Advance {

	/** So much of a client's turns one copy may hold back from the others. */
	private static final int PART = 20;

	private static final int MOST = 15;

	private int left;

	private int size;

	private boolean over;

	/** Gives a turn that is in hand, if there is one. */
	synchronized boolean give() {
		if (this.left > 0) {
			this.left--;
			return true;
		}
		return false;
	}

	/** Whether the store said that there are no more. */
	synchronized boolean isOver() {
		return this.over;
	}

	/**
	 * How many to take next: twice as many as the time before.
	 * @param most turns in the window
	 */
	synchronized int next(int most) {
		this.size = Math.max(1, Math.min(this.size * 2, Math.min(MOST, most / PART)));
		return this.size;
	}

	/**
	 * Takes in hand what was taken from the store, and gives one of it.
	 * @param taken how many
	 * @param count how many have been taken from the store with these
	 * @param most turns in the window
	 * @return false when there was none left to give
	 */
	synchronized boolean take(int taken, int count, int most) {
		int good = Math.min(taken, most - (count - taken));
		this.over = this.over || good < taken;
		this.left += Math.max(0, good);
		return give();
	}

}
