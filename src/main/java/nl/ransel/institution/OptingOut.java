package nl.ransel.institution;

import java.time.Clock;

import nl.ransel.kernel.Problem;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Whoever gets mail about awards stops it, or has it again, with what stands in each of
 * those mails. Whether the address belongs to an account plays no part.
 */
@Service
class OptingOut {

	private final OptOuts optOuts;

	private final OptOutToken token;

	private final Clock clock;

	OptingOut(OptOuts optOuts, OptOutToken token, Clock clock) {
		this.optOuts = optOuts;
		this.token = token;
		this.clock = clock;
	}

	/** Whether the mail is stopped. */
	Mono<Boolean> stopped(String token) {
		return address(token).flatMap(this.optOuts::contains);
	}

	/** Stops it or not, from now on. */
	Mono<Boolean> stop(String token, boolean stop) {
		return address(token).flatMap(
				(address) -> (stop ? this.optOuts.add(address, this.clock.instant()) : this.optOuts.remove(address))
					.thenReturn(stop));
	}

	private Mono<String> address(String token) {
		return Mono.justOrEmpty(this.token.address(token))
			.switchIfEmpty(Mono.error(() -> Problem.notFound("award-mail.unknown")));
	}

}
