package nl.ransel.web;

import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers that tell browsers what our pages may never do. Written last, and each only
 * when the controller has not set a stricter one itself.
 */
@Component
class SecurityHeaders implements ServerHttpHeadersWriter {

	static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'",
			"form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "manifest-src 'self'");

	private static final String PERMISSIONS_POLICY = String.join(", ", "camera=(self)", "microphone=()",
			"geolocation=()", "payment=()", "usb=()", "serial=()", "display-capture=()", "browsing-topics=()");

	private final Map<String, String> headers = new LinkedHashMap<>();

	SecurityHeaders(WebProperties properties) {
		this.headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		this.headers.put("Permissions-Policy", PERMISSIONS_POLICY);
		this.headers.put("Referrer-Policy", "no-referrer");
		this.headers.put("X-Content-Type-Options", "nosniff");
		this.headers.put("X-Frame-Options", "DENY");
		this.headers.put("Cross-Origin-Opener-Policy", "same-origin");
		this.headers.put("Cross-Origin-Resource-Policy", "same-origin");
		// TLS usually ends in front of us, so the scheme of the request says nothing.
		if ("https".equals(properties.baseUrl().getScheme())) {
			this.headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
		}
	}

	@Override
	public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
		HttpHeaders answer = exchange.getResponse().getHeaders();
		this.headers.forEach((name, value) -> {
			if (!answer.containsHeader(name)) {
				answer.set(name, value);
			}
		});
		return Mono.empty();
	}

}
