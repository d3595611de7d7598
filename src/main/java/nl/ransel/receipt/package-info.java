/**
 * Writes down what a check found as a receipt signed by this service, and publishes the
 * keys it is signed with. Whoever shows a report (the public door, the backpack, a share)
 * hands it in and gives the receipt out. A receipt holds no more than the report it is
 * made of: it never names a person, and it makes nothing true that was not found.
 */
@NullMarked
package nl.ransel.receipt;

import org.jspecify.annotations.NullMarked;
