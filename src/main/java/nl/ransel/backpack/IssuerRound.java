package nl.ransel.backpack;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One round of the watch over the credentials of one issuer, one after the other. Once
 * the issuer gives no answer the others wait for a while.
 */
final class IssuerRound {

	private static final Logger log = LoggerFactory.getLogger(IssuerRound.class);

	private final Rechecking rechecking;

	private final String host;

	private final Instant started;

	private volatile @Nullable Instant leftAloneUntil;

	/**
	 * @param host whom to ask, or empty when nobody has to be asked
	 * @param started what sources said since then need not be asked again
	 */
	IssuerRound(Rechecking rechecking, String host, Instant started) {
		this.host = host;
		this.rechecking = rechecking;
		this.started = started;
	}

	Mono<Look> next(ListedCredential due) {
		return Mono.defer(() -> look(due)).onErrorResume((failure) -> putOff(due, failure));
	}

	private Mono<Look> look(ListedCredential due) {
		if (due.watch().pending() != null) {
			return this.rechecking.told(due).map((told) -> Look.CHANGED);
		}
		Instant first = (due.watch().nextCheckAt() == null) ? this.rechecking.firstCheck(due) : null;
		Instant later = (first != null && first.isAfter(this.started)) ? first : this.leftAloneUntil;
		if (later != null) {
			return this.rechecking.postpone(due, later).map((postponed) -> Look.POSTPONED);
		}
		return this.rechecking.check(due, this.started).flatMap(this.rechecking::renewed).map(this::seen);
	}

	private Look seen(Rechecking.Rechecked checked) {
		if (!checked.reached()) {
			// what is wrong with one badge alone is no reason to leave its issuer alone
			boolean silent = IssuerHost.gaveNoAnswer(this.host, checked.badge().report());
			this.leftAloneUntil = silent ? this.rechecking.retry(1) : null;
			return Look.UNREACHABLE;
		}
		return checked.changed() ? Look.CHANGED : Look.SAME;
	}

	/**
	 * What goes wrong with one must not keep the others from their turn, nor come first
	 * again.
	 */
	private Mono<Look> putOff(ListedCredential due, Throwable failure) {
		log.warn("Credential {} could not be looked at", due.id(), failure);
		return this.rechecking.postpone(due, this.rechecking.retry(due.watch().failures() + 1))
			.thenReturn(Look.FAILED)
			.onErrorReturn(Look.FAILED);
	}

}
