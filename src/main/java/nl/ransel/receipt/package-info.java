/**
 * Signs for this service, and publishes the keys it signs with: receipts of what a check
 * found, and presentations of original credentials. Whoever shows a report or gives
 * credentials out (the public door, the backpack, a stack, a share) hands them in. A
 * receipt holds no more than the report it is made of, and a presentation no more than
 * the credentials in it: neither names a person, or makes anything true that was not.
 */
@NullMarked
package nl.ransel.receipt;

import org.jspecify.annotations.NullMarked;
