package nl.ransel.share;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes access codes with Argon2id, which costs time and memory on purpose: so it runs
 * on the {@code cpu} threads and never where requests are read.
 */
@Component
class AccessCodes {

	private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	private final Scheduler cpu;

	AccessCodes(Scheduler cpu) {
		this.cpu = cpu;
	}

	Mono<String> hash(AccessCode code) {
		return Mono.fromCallable(() -> this.argon2.encode(code.value())).subscribeOn(this.cpu);
	}

	Mono<Boolean> matches(AccessCode code, String hash) {
		return Mono.fromCallable(() -> this.argon2.matches(code.value(), hash)).subscribeOn(this.cpu);
	}

}
