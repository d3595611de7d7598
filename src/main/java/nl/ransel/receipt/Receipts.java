package nl.ransel.receipt;

import java.time.Clock;
import java.time.Instant;

import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Randomness;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.node.ObjectNode;

/** Gives receipts: what a check found, under this service's signature. */
public final class Receipts {

	/** The type of the token, so that no other token of ours is ever taken for one. */
	public static final String TYPE = "verification-receipt+jwt";

	private final ServiceKeys keys;

	private final ReceiptIssuer issuer;

	private final Scheduler cpu;

	private final Clock clock;

	private final Randomness randomness;

	Receipts(ServiceKeys keys, ReceiptIssuer issuer, Scheduler cpu, Clock clock, Randomness randomness) {
		this.keys = keys;
		this.issuer = issuer;
		this.cpu = cpu;
		this.clock = clock;
		this.randomness = randomness;
	}

	/**
	 * Signs a receipt of a report, of which everything must have been taken out before
	 * that the receiver may not see.
	 * @param report what was found
	 * @param content the file it was found about; null when its digest may not be told
	 */
	public Mono<Receipt> of(VerificationReport report, @Nullable ReceiptContent content) {
		return Mono.fromCallable(() -> signed(report, content)).subscribeOn(this.cpu);
	}

	private Receipt signed(VerificationReport report, @Nullable ReceiptContent content) {
		Instant now = this.clock.instant();
		ObjectNode claims = ReceiptClaims.of(report, content);
		claims.put("iss", this.issuer.baseUrl().toString())
			.put("iat", now.getEpochSecond())
			.put("jti", this.randomness.id())
			.put("service", this.issuer.service());
		return new Receipt(this.keys.sign(TYPE, claims), now);
	}

}
