package nl.ransel.trust;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives tests of other packages what this one keeps to itself. */
public final class TrustKit {

	private TrustKit() {
	}

	/** A door that may call this machine, and remembers nothing between tests. */
	public static Remote loopback(Clock clock) {
		return new GuardedClient(RemoteProperties.of(true, Duration.ofSeconds(3)), clock);
	}

	/** The same with its memory. */
	public static Remote remembering(Remote remote, Clock clock) {
		return new RememberedRemote(remote, clock, 10_000_000);
	}

	public static IssuerRegistry registry(KnownIssuer... issuers) {
		return new IssuerRegistry(List.of(issuers));
	}

}
