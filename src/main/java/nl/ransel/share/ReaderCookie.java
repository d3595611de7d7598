package nl.ransel.share;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where a reader's browser holds its pass: at the address of one share and no other. */
@Component
class ReaderCookie {

	private static final String NAME = "ransel-reader";

	private final ReaderPasses passes;

	private final PublicAddress address;

	private final Clock clock;

	ReaderCookie(ReaderPasses passes, PublicAddress address, Clock clock) {
		this.passes = passes;
		this.address = address;
		this.clock = clock;
	}

	ResponseCookie of(ReaderPass pass, String token) {
		return ResponseCookie.from(NAME, this.passes.text(pass))
			.path("/s/" + token)
			.httpOnly(true)
			.secure("https".equals(this.address.baseUrl().getScheme()))
			.sameSite("Lax")
			.maxAge(Duration.between(this.clock.instant(), pass.until()))
			.build();
	}

	static @Nullable String in(ServerHttpRequest request) {
		HttpCookie cookie = request.getCookies().getFirst(NAME);
		return (cookie != null) ? cookie.getValue() : null;
	}

}
