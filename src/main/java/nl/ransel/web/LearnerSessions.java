package nl.ransel.web;

import java.time.Clock;
import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Remembers in the session who is logged in, as plain strings: neither tokens of the
 * login provider nor objects of the security framework outlive the login. The session id
 * changes with every login.
 */
@Component
class LearnerSessions implements ServerSecurityContextRepository {

	private static final String LEARNER = "learner";

	private static final String SINCE = "since";

	private final Clock clock;

	private final Randomness randomness;

	LearnerSessions(Clock clock, Randomness randomness) {
		this.clock = clock;
		this.randomness = randomness;
	}

	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		Authentication authentication = (context != null) ? context.getAuthentication() : null;
		return exchange.getSession()
			.doOnNext((session) -> remember(session, authentication))
			.flatMap(WebSession::changeSessionId);
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		return exchange.getSession().mapNotNull(LearnerSessions::login).map(SecurityContextImpl::new);
	}

	private void remember(WebSession session, @Nullable Authentication authentication) {
		session.getAttributes().remove(LEARNER);
		session.getAttributes().remove(SINCE);
		session.getAttributes().remove(SessionCsrfTokens.ATTRIBUTE);
		if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
			session.getAttributes().put(LEARNER, user.learner().value());
			session.getAttributes().put(SINCE, this.clock.instant().toString());
			session.getAttributes().put(SessionCsrfTokens.ATTRIBUTE, this.randomness.id());
		}
	}

	private static @Nullable LearnerLogin login(WebSession session) {
		String learner = session.getAttribute(LEARNER);
		String since = session.getAttribute(SINCE);
		return (learner != null && since != null) ? new LearnerLogin(new LearnerId(learner), Instant.parse(since))
				: null;
	}

}
