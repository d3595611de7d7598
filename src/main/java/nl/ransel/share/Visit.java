package nl.ransel.share;

import java.time.Instant;
import java.util.List;

/**
 * One opening of a share. No address and no description of the reader's software is kept.
 *
 * @param at when
 * @param client with what, coarsely
 */
record Visit(Instant at, Client client) {

	private static final List<Client> DIGITS = List.of(Client.UNKNOWN, Client.PHONE, Client.COMPUTER, Client.PROGRAM,
			Client.PREVIEW);

	/**
	 * As one number, for a share has two hundred of them and is written anew with each:
	 * the milliseconds since 1970, and behind them a digit for the client.
	 */
	long packed() {
		return this.at.toEpochMilli() * 10 + DIGITS.indexOf(this.client);
	}

	static Visit unpacked(long packed) {
		return new Visit(Instant.ofEpochMilli(Math.floorDiv(packed, 10L)),
				DIGITS.get((int) Math.floorMod(packed, 10L)));
	}

}
