package nl.ransel.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.StepUp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
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

	static final String LEARNER = "learner";

	static final String PROVIDER = "provider";

	static final String DEVICE = "device";

	private static final String SINCE = "since";

	private static final String LEVELS = "levels";

	private static final String STAFF = "staff";

	private final Randomness randomness;

	LearnerSessions(Randomness randomness) {
		this.randomness = randomness;
	}

	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		Authentication authentication = (context != null) ? context.getAuthentication() : null;
		return exchange.getSession()
			.doOnNext((session) -> remember(exchange, session.getAttributes(), authentication))
			.flatMap(WebSession::changeSessionId);
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		return exchange.getSession().mapNotNull(LearnerSessions::login).map(SecurityContextImpl::new);
	}

	/** Who is logged in, or null. */
	static @Nullable LearnerId learner(WebSession session) {
		String learner = session.getAttribute(LEARNER);
		return (learner != null) ? new LearnerId(learner) : null;
	}

	/** Where they logged in last, or null. */
	static @Nullable String provider(WebSession session) {
		return session.getAttribute(PROVIDER);
	}

	private void remember(ServerWebExchange exchange, Map<String, Object> session,
			@Nullable Authentication authentication) {
		SignedInUser user = (authentication != null && authentication.getPrincipal() instanceof SignedInUser signedIn)
				? signedIn : null;
		if (user != null && user.other() != null) {
			// Another account's login: this session stays what it was, and knows of both.
			ProvenOther.of(user).keepIn(session);
			return;
		}
		session.keySet()
			.removeAll(Set.of(LEARNER, SINCE, PROVIDER, LEVELS, STAFF, DEVICE, ConsentGate.AGREED,
					SessionCsrfTokens.ATTRIBUTE));
		ProvenOther.forget(session);
		if (user != null) {
			session.put(LEARNER, user.learner().value());
			session.put(SINCE, user.proof().at().toString());
			session.put(PROVIDER, user.proof().provider());
			session.put(LEVELS, user.proof().levels().stream().map(StepUp::name).collect(Collectors.joining(" ")));
			if (user.proof().staffOf() != null) {
				session.put(STAFF, user.proof().staffOf());
			}
			session.put(DEVICE,
					DeviceKind.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT)).name());
			session.put(SessionCsrfTokens.ATTRIBUTE, this.randomness.id());
		}
	}

	private static @Nullable LearnerLogin login(WebSession session) {
		LearnerId learner = learner(session);
		String since = session.getAttribute(SINCE);
		if (learner == null || since == null) {
			return null;
		}
		String levels = session.getAttributeOrDefault(LEVELS, "");
		return new LearnerLogin(learner,
				new LearnerLogin.Proof(Instant.parse(since), session.getAttributeOrDefault(PROVIDER, ""),
						Arrays.stream(levels.split(" "))
							.filter((level) -> !level.isEmpty())
							.map(StepUp::valueOf)
							.collect(Collectors.toSet()),
						session.getAttribute(STAFF)));
	}

}
