package nl.ransel.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * In which language a request is answered: what the address says ({@code lang}), else
 * what the reader chose before (cookie {@code ransel-lang}), else the first of the
 * browser's languages that we speak, else Dutch.
 */
@Component("localeContextResolver")
class Languages implements LocaleContextResolver {

	static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

	@Override
	public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
		return new SimpleLocaleContext(of(exchange));
	}

	@Override
	public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
		throw new UnsupportedOperationException("the reader chooses the language");
	}

	/** The language of the request being answered. */
	Mono<Locale> current() {
		return Mono.deferContextual((context) -> Mono
			.just(ServerWebExchangeContextFilter.getExchange(context).map(this::of).orElse(DUTCH)));
	}

	Locale of(ServerWebExchange exchange) {
		Locale asked = spoken(exchange.getRequest().getQueryParams().getFirst("lang"));
		if (asked != null) {
			return asked;
		}
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst("ransel-lang");
		Locale chosen = spoken((cookie != null) ? cookie.getValue() : null);
		return (chosen != null) ? chosen : accepted(exchange);
	}

	private static Locale accepted(ServerWebExchange exchange) {
		try {
			List<Locale.LanguageRange> ranges = exchange.getRequest().getHeaders().getAcceptLanguage();
			Locale best = Locale.lookup(ranges, SPOKEN);
			return (best != null) ? best : DUTCH;
		}
		catch (IllegalArgumentException ex) {
			return DUTCH;
		}
	}

	private static @Nullable Locale spoken(@Nullable String language) {
		return SPOKEN.stream().filter((locale) -> locale.getLanguage().equals(language)).findFirst().orElse(null);
	}

}
