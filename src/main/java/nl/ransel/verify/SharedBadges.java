package nl.ransel.verify;

import java.net.URI;

import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The shares of this very service, for the public door. Their links are never fetched
 * over the network: we would be asking ourselves.
 */
public interface SharedBadges {

	/** Whether this is the link of a share of ours, live or not. */
	boolean isShare(URI link);

	/**
	 * Opens a share as any reader does: it counts as one visit, and only what its owner
	 * ticked comes along.
	 * @param link one for which {@link #isShare} holds
	 * @param userAgent with what the reader came
	 * @return its badges, or a {@link nl.ransel.kernel.Problem} when it may not be opened
	 */
	Flux<Shared> open(URI link, @Nullable String userAgent);

	/**
	 * One badge of a share.
	 *
	 * @param report verified at this moment, and whether it is the owner's
	 * @param ownerName when that travels
	 * @param ownerEmail when that travels
	 */
	record Shared(VerificationReport report, @Nullable String ownerName, @Nullable String ownerEmail) {
	}

}
