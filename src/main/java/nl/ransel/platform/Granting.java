package nl.ransel.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import nl.ransel.consent.Consenting;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.learner.Activities;
import nl.ransel.learner.Activity;
import nl.ransel.learner.Logins;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;

/**
 * Who lets which platform in. The authorization server asks the learner first; what it
 * let in is seen here, and the learner's word here is the last one.
 */
@Service
public class Granting {

	private final PlatformGrants grants;

	private final Logins logins;

	private final Activities activities;

	private final Consenting consenting;

	private final PlatformProperties properties;

	private final Clock clock;

	Granting(PlatformGrants grants, Logins logins, Activities activities, Consenting consenting,
			PlatformProperties properties, Clock clock) {
		this.grants = grants;
		this.logins = logins;
		this.activities = activities;
		this.consenting = consenting;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * The grant behind a token that the security chain let pass, noted as used.
	 * @param scope what the platform is about to do
	 * @return the grant, or a {@link Problem}: {@code platform.audience},
	 * {@code platform.unknown-client}, {@code platform.unknown-learner},
	 * {@code consent.required} when the learner never agreed to any terms,
	 * {@code platform.withdrawn}
	 */
	public Mono<PlatformGrant> of(Jwt token, PlatformScope scope) {
		return Mono.fromSupplier(() -> client(token))
			.flatMap((client) -> learner(token).map((learner) -> PlatformGrant.used(learner, client,
					this.properties.nameOf(client), PlatformScope.of(token), now())))
			.flatMap(this.grants::use)
			.map(PlatformGrant::orRefuse)
			.delayUntil((grant) -> seen(grant, scope));
	}

	/** The platforms that came to this learner, oldest first. */
	Flux<PlatformGrant> of(LearnerId learner) {
		return this.grants.of(learner);
	}

	/** Nothing more is given to it or taken from it, whatever token it has. */
	Mono<PlatformGrant> withdraw(LearnerId learner, String id) {
		Instant now = now();
		return known(this.grants.withdraw(learner, id, now)).delayUntil((grant) -> now.equals(grant.withdrawnAt())
				? noted(grant, Activity.of(Activity.Kind.PLATFORM_WITHDRAWN)) : Mono.empty());
	}

	/** It may come again. */
	Mono<PlatformGrant> allow(LearnerId learner, String id) {
		return known(this.grants.allow(learner, id))
			.delayUntil((grant) -> noted(grant, Activity.of(Activity.Kind.PLATFORM_ALLOWED)));
	}

	private static Mono<PlatformGrant> known(Mono<PlatformGrant> grant) {
		return grant.switchIfEmpty(Mono.error(() -> Problem.notFound("platform.unknown")));
	}

	private String client(Jwt token) {
		String audience = this.properties.audience();
		if (audience != null && (token.getAudience() == null || !token.getAudience().contains(audience))) {
			throw new Problem(Problem.Kind.FORBIDDEN, "platform.audience");
		}
		String azp = text(token, "azp");
		String client = (azp != null) ? azp : text(token, "client_id");
		if (client == null) {
			throw new Problem(Problem.Kind.FORBIDDEN, "platform.unknown-client");
		}
		return client;
	}

	private Mono<LearnerId> learner(Jwt token) {
		String login = this.properties.loginIssuer();
		String issuer = (login != null) ? login : text(token, "iss");
		String subject = token.getSubject();
		return Mono.justOrEmpty(issuer)
			.filter((url) -> subject != null)
			.flatMap((url) -> this.logins.leadingFrom(url, subject))
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.FORBIDDEN, "platform.unknown-learner")))
			.filterWhen(this.consenting::hasEverAgreed)
			.switchIfEmpty(Mono.error(() -> new Problem(Problem.Kind.FORBIDDEN, "consent.required")));
	}

	/** Once a day is enough to know. */
	private Mono<Void> seen(PlatformGrant grant, PlatformScope scope) {
		String what = scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
		String day = grant.lastUsedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
		return noted(grant,
				Activity.of(Activity.Kind.PLATFORM_USED)
					.because("platform-" + what)
					.once("platform:" + grant.id() + ":" + what + ":" + day));
	}

	private Mono<Void> noted(PlatformGrant grant, Activity activity) {
		return this.activities.record(grant.learner(), activity.by(grant.name()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static @Nullable String text(Jwt token, String claim) {
		return (token.getClaims().get(claim) instanceof String text && !text.isBlank()) ? text
				: (token.getClaims().get(claim) instanceof java.net.URL url) ? url.toString() : null;
	}

}
