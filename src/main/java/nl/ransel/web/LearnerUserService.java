package nl.ransel.web;

import nl.ransel.learner.Accounts;
import nl.ransel.learner.Login;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The point of the login where a provider's user becomes a learner. */
@Component
class LearnerUserService implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcReactiveOAuth2UserService provider = new OidcReactiveOAuth2UserService();

	private final Accounts accounts;

	private final Languages languages;

	LearnerUserService(Accounts accounts, Languages languages) {
		this.accounts = accounts;
		this.languages = languages;
	}

	@Override
	public Mono<OidcUser> loadUser(OidcUserRequest request) {
		return this.provider.loadUser(request).flatMap((user) -> signIn(request.getClientRegistration(), user));
	}

	private Mono<OidcUser> signIn(ClientRegistration registration, OidcUser user) {
		Login.Provider where = new Login.Provider(registration.getRegistrationId(), registration.getClientName(),
				user.getIdToken().getIssuer().toString());
		return this.languages.current()
			.map((language) -> Login.of(where, user.getSubject(), user.getClaims(), language.getLanguage()))
			.flatMap(this.accounts::signIn)
			.map((learner) -> new SignedInUser(user, learner));
	}

}
