package nl.ransel.verify;

import java.util.List;

/**
 * Ways to badges as JSON.
 *
 * @param leads one for each QR code, or the link of the share
 */
record LeadsView(List<Lead> leads) implements FindingView {
}
