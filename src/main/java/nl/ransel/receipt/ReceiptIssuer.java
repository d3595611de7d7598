package nl.ransel.receipt;

import java.net.URI;

/**
 * Who gives the receipts.
 *
 * @param baseUrl where people reach the service
 * @param service name and version of the program, for example {@code Ransel 1.0.0}
 */
record ReceiptIssuer(URI baseUrl, String service) {
}
