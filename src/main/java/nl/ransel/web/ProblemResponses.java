package nl.ransel.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place where an exception becomes an answer: problem+json, or a small page when
 * a person opened an address in a browser. What nobody expected is logged here, once,
 * with the id that the answer carries too.
 */
@Component
@Order(-2)
class ProblemResponses implements WebExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemResponses.class);

	private final Problems problems;

	private final Languages languages;

	private final JsonMapper json;

	ProblemResponses(Problems problems, Languages languages, JsonMapper json) {
		this.problems = problems;
		this.languages = languages;
		this.json = json;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
		if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(cause)) {
			return Mono.error(cause);
		}
		Refusal refusal = Refusal.of(cause);
		if (refusal.isUnexpected()) {
			log.error("Request {} failed: {} {}", CorrelationId.of(exchange), exchange.getRequest().getMethod(),
					pattern(exchange), cause);
		}
		if (cause instanceof MethodNotAllowedException notAllowed) {
			exchange.getResponse().getHeaders().addAll(notAllowed.getHeaders());
		}
		return write(exchange, refusal);
	}

	/** The pattern, not the path: a path may hold a token. */
	private static Object pattern(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "(no handler)");
	}

	private Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
		Locale language = this.languages.of(exchange);
		ProblemView view = this.problems.view(refusal, language, CorrelationId.of(exchange));
		if (path(exchange).startsWith("/ims/ob/v2p1")) {
			return toPlatform(exchange.getResponse(), ConnectStatus.status(view), ConnectStatus.of(view), language);
		}
		if (path(exchange).startsWith("/ims/")) {
			return toPlatform(exchange.getResponse(), ImsxStatus.status(view), ImsxStatus.of(view), language);
		}
		boolean page = wantsPage(exchange);
		MediaType type = page ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
				: MediaType.APPLICATION_PROBLEM_JSON;
		byte[] body = page
				? ProblemPage.of(view, this.problems.home(language), language).getBytes(StandardCharsets.UTF_8)
				: this.json.writeValueAsBytes(view);
		return write(exchange.getResponse(), HttpStatus.valueOf(view.status()), type, body, language);
	}

	private Mono<Void> toPlatform(ServerHttpResponse response, HttpStatus status, Object body, Locale language) {
		HttpHeaders headers = response.getHeaders();
		if (status == HttpStatus.TOO_MANY_REQUESTS) {
			// Without it the standards have platforms stay away for half an hour.
			headers.putIfAbsent(HttpHeaders.RETRY_AFTER, List.of("60"));
		}
		if (status == HttpStatus.UNAUTHORIZED) {
			// RFC 9110 section 15.5.2; the security chains say more where they refuse.
			headers.putIfAbsent(HttpHeaders.WWW_AUTHENTICATE, List.of("Bearer error=\"invalid_token\""));
		}
		return write(response, status, MediaType.APPLICATION_JSON, this.json.writeValueAsBytes(body), language);
	}

	private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, MediaType type, byte[] body,
			Locale language) {
		response.setStatusCode(status);
		HttpHeaders headers = response.getHeaders();
		headers.setContentType(type);
		headers.setContentLanguage(language);
		headers.setCacheControl("no-store");
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
	}

	private static String path(ServerWebExchange exchange) {
		return exchange.getRequest().getPath().pathWithinApplication().value();
	}

	/** A browser names text/html first when somebody opens an address; fetch does not. */
	private static boolean wantsPage(ServerWebExchange exchange) {
		try {
			List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
			return accepted.contains(MediaType.TEXT_HTML) && !path(exchange).startsWith("/api/");
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
