package nl.ransel.receipt;

import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/** What a receipt says, for tests of those who ask for one. */
public final class ReceiptFixture {

	private ReceiptFixture() {
	}

	public static String claims(VerificationReport report, @Nullable ReceiptContent content) {
		return ReceiptClaims.of(report, content).toString();
	}

}
