package nl.ransel.receipt;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/** What a receipt says, for tests of those who ask for one. */
public final class ReceiptFixture {

	private ReceiptFixture() {
	}

	/** Presentations as a service with a key of its own gives them. */
	public static Presentations presentations(Instant now) {
		return new Presentations(ServiceKeys.of(List.of(ServiceKeysTest.ED25519)), URI.create("https://ransel.example"),
				Schedulers.immediate(), Clock.fixed(now, ZoneOffset.UTC), (count) -> new byte[count]);
	}

	public static String claims(VerificationReport report, @Nullable ReceiptContent content) {
		return ReceiptClaims.of(report, content).toString();
	}

}
