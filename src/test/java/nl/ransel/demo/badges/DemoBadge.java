package nl.ransel.demo.badges;

import nl.ransel.credential.Outcome;

/**
 * One badge of the demo as a file to drop in.
 *
 * @param fileName Dutch, tells what to expect
 * @param bytes the file
 * @param outcome the verdict it must get, before anybody asks whose it is
 */
record DemoBadge(String fileName, byte[] bytes, Outcome outcome) {
}
