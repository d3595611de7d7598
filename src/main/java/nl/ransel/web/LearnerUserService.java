package nl.ransel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.StepUp;
import nl.ransel.learner.Accounts;
import nl.ransel.learner.Linking;
import nl.ransel.learner.Login;
import nl.ransel.learner.StaffClaims;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The point of the login where a provider's user becomes a learner: comes in, shows once
 * more that it is the same person, or brings another identity along.
 */
@Component
class LearnerUserService implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

	/** How much the provider's clock may differ from ours. */
	private static final Duration LEEWAY = Duration.ofMinutes(1);

	private final OidcReactiveOAuth2UserService provider = new OidcReactiveOAuth2UserService();

	private final Accounts accounts;

	private final Linking linking;

	private final LoginStart start;

	private final LoginProperties properties;

	private final StaffClaims staff;

	private final Languages languages;

	private final Clock clock;

	LearnerUserService(Accounts accounts, Linking linking, LoginStart start, LoginProperties properties,
			StaffClaims staff, Languages languages, Clock clock) {
		this.accounts = accounts;
		this.linking = linking;
		this.start = start;
		this.properties = properties;
		this.staff = staff;
		this.languages = languages;
		this.clock = clock;
	}

	@Override
	public Mono<OidcUser> loadUser(OidcUserRequest request) {
		return this.provider.loadUser(request)
			.zipWith(this.start.underWay())
			.flatMap((both) -> arrive(request.getClientRegistration(), both.getT1(), both.getT2()));
	}

	private Mono<OidcUser> arrive(ClientRegistration registration, OidcUser user, LoginIntent intent) {
		Login.Provider where = new Login.Provider(registration.getRegistrationId(), registration.getClientName(),
				user.getIdToken().getIssuer().toString());
		LearnerLogin.Proof proof = proof(where, user, intent);
		return this.languages.current()
			.map((language) -> Login.of(where, user.getSubject(), user.getClaims(), language.getLanguage()))
			.flatMap((login) -> arrive(login, user, proof, intent));
	}

	private Mono<OidcUser> arrive(Login login, OidcUser user, LearnerLogin.Proof proof, LoginIntent intent) {
		LearnerId learner = intent.learner();
		if (learner == null) {
			return this.accounts.signIn(login).map((known) -> new SignedInUser(user, known, proof, null));
		}
		if (intent.purpose() == LoginIntent.Purpose.LINK) {
			return this.linking.link(learner, login)
				.map((leadsTo) -> new SignedInUser(user, learner, proof, leadsTo.equals(learner) ? null : leadsTo));
		}
		return this.accounts.recognise(login)
			.filter(learner::equals)
			.switchIfEmpty(Mono.error(() -> new OAuth2AuthenticationException(LoginEnd.OTHER_PERSON)))
			.flatMap((same) -> this.accounts.signIn(login))
			.map((known) -> new SignedInUser(user, known, proof, null));
	}

	/**
	 * What this login shows. When it was asked for something, it must show that: a
	 * provider that was asked to let the person log in again and did not is refused.
	 */
	private LearnerLogin.Proof proof(Login.Provider where, OidcUser user, LoginIntent intent) {
		Instant now = this.clock.instant();
		Instant at = user.getIdToken().getAuthenticatedAt();
		String acr = user.getIdToken().getAuthenticationContextClass();
		Set<StepUp> levels = EnumSet.allOf(StepUp.class);
		levels.removeIf((level) -> !this.properties.shows(acr, where.id(), level));
		boolean enters = intent.purpose() == LoginIntent.Purpose.ENTER;
		if (!enters && at != null && at.plus(LEEWAY).isBefore(intent.startedAt())) {
			throw new OAuth2AuthenticationException(LoginEnd.NOT_AGAIN);
		}
		if (intent.purpose() == LoginIntent.Purpose.STEP_UP && this.properties.acrOf(where.id(), intent.level()) != null
				&& !levels.contains(intent.level())) {
			throw new OAuth2AuthenticationException(LoginEnd.TOO_LITTLE);
		}
		return new LearnerLogin.Proof((at != null && at.isBefore(now)) ? at : now, where.id(), levels,
				this.staff.institutionOf(where.id(), user.getClaims()));
	}

}
