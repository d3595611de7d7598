package nl.ransel.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.kernel.Randomness;
import nl.ransel.mail.Mailer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * A learner proves e-mail addresses with a code that is mailed there. Asking for a code
 * tells nothing about the address; only whoever has proven it hears that it stands in
 * another account as well.
 */
@Service
class Addresses {

	private static final Pattern ADDRESS = Pattern
		.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@.<>,;:\"()\\[\\]\\\\]+");

	private static final int LONGEST = 254;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int MOST_BY_ONE = 20;

	private static final int MOST_TO_ONE = 5;

	private final AddressCodes codes;

	private final Accounts accounts;

	private final Throttle throttle;

	private final Mailer mailer;

	private final CodeLetter letter;

	private final Clock clock;

	private final Randomness randomness;

	Addresses(AddressCodes codes, Accounts accounts, Throttle throttle, Mailer mailer, CodeLetter letter, Clock clock,
			Randomness randomness) {
		this.codes = codes;
		this.accounts = accounts;
		this.throttle = throttle;
		this.mailer = mailer;
		this.letter = letter;
		this.clock = clock;
		this.randomness = randomness;
	}

	/** Mails a code; an older one for the same address is good for nothing then. */
	Mono<Void> ask(LearnerId learner, @Nullable String address, Locale language) {
		return Mono.fromSupplier(() -> address(address))
			.filterWhen((identifier) -> isNew(learner, identifier))
			.switchIfEmpty(Mono.error(() -> Problem.conflict("email.already-yours")))
			.filterWhen((identifier) -> mayAsk(learner, identifier))
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.TOO_MANY, "email.too-many")))
			.flatMap((identifier) -> mail(learner, identifier, language));
	}

	/**
	 * The learner typed a code.
	 * @return whether the address stands in another account as well
	 */
	Mono<Boolean> confirm(LearnerId learner, @Nullable String address, @Nullable String code) {
		return Mono.fromSupplier(() -> address(address))
			.delayUntil((identifier) -> use(learner, identifier, (code != null) ? code : ""))
			.delayUntil((identifier) -> this.accounts.prove(learner,
					List.of(new ProvenIdentifier(identifier, ProvenIdentifier.BY_MAIL, now()))))
			.flatMapMany(this.accounts::owning)
			.any((owner) -> !owner.equals(learner));
	}

	/** The scheduler asks for the work once and repeats it: so the work starts anew. */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
	Mono<Void> sweep() {
		return Mono.defer(() -> this.codes.sweep(now()));
	}

	private Mono<Boolean> isNew(LearnerId learner, Identifier address) {
		return this.accounts.require(learner).map((known) -> known.proven().stream().noneMatch(address::sameAs));
	}

	private Mono<Boolean> mayAsk(LearnerId learner, Identifier address) {
		return this.throttle.admits("code-by", learner.value(), MOST_BY_ONE, HOUR)
			.filter(Boolean::booleanValue)
			.flatMap((admitted) -> this.throttle.admits("code-to", address.key(), MOST_TO_ONE, HOUR))
			.defaultIfEmpty(false);
	}

	private Mono<Void> mail(LearnerId learner, Identifier address, Locale language) {
		String code = AddressCode.draw(this.randomness);
		AddressCode kept = AddressCode.of(learner, address, code, now());
		return this.codes.keep(learner, kept)
			.then(Mono.defer(() -> this.mailer
				.send(this.letter.write(address.value(), code, kept.expiresAt(), language).about(learner))));
	}

	private Mono<Boolean> use(LearnerId learner, Identifier address, String typed) {
		return this.codes.tryOnce(AddressCode.idOf(learner, address), now())
			.filter((code) -> code.is(typed))
			.filterWhen(this.codes::use)
			.hasElement()
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> Problem.unprocessable("email.code-wrong")));
	}

	private static Identifier address(@Nullable String given) {
		String address = (given != null) ? given.strip() : "";
		if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()
				|| address.chars().anyMatch(Character::isISOControl)) {
			throw Problem.badRequest("email.not-an-address");
		}
		return Identifier.email(address);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
