package nl.ransel.pilot;

/** What is counted, in people. */
enum Measure {

	AWARDED, ACCEPTED, DECLINED, WAITING, STACKED, SHARED, OPENED

}
