package nl.ransel.share;

/** Readers for tests. */
final class AReader {

	static final Reader ON_PHONE = new Reader(Client.PHONE, null, false, null, null);

	private AReader() {
	}

}
