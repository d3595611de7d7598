package nl.ransel.web;

import java.util.regex.Pattern;

import nl.ransel.kernel.Randomness;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Gives every request an id that stands in the answer, in the log and in the sentence
 * about an unexpected error. A proxy in front may have given one already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationId implements WebFilter {

	static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = CorrelationId.class.getName();

	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	private final Randomness randomness;

	CorrelationId(Randomness randomness) {
		this.randomness = randomness;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String id = idFor(exchange.getRequest().getHeaders().getFirst(HEADER));
		exchange.getAttributes().put(ATTRIBUTE, id);
		exchange.getResponse().getHeaders().set(HEADER, id);
		return chain.filter(exchange);
	}

	static String of(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
	}

	private String idFor(@Nullable String given) {
		return (given != null && SANE.matcher(given).matches()) ? given : this.randomness.id();
	}

}
