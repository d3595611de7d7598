package nl.ransel.connection;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import nl.ransel.trust.Call;
import nl.ransel.trust.RemoteDesk;
import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Gets tokens of a platform, renews them and gives them back. */
@Component
class TokenDesk {

	private static final int MOST = 64 * 1024;

	private static final Set<String> UNKNOWN_CLIENT = Set.of("invalid_client", "unauthorized_client");

	private final RemoteDesk desk;

	private final Clock clock;

	TokenDesk(RemoteDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	/** For the code that a learner brought back (RFC 6749, 4.1.3 and RFC 7636, 4.5). */
	Mono<Tokens> exchange(Host host, String code, String verifier, URI back) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put(OAuth.GRANT_TYPE, OAuth.AUTHORIZATION_CODE);
		form.put(OAuth.CODE, code);
		form.put(OAuth.REDIRECT_URI, back.toString());
		form.put(OAuth.SCOPE, host.description().wishes());
		form.put(OAuth.CODE_VERIFIER, verifier);
		return tokens(host, host.description().token(), form, null);
	}

	/** For the refresh token of before (RFC 6749, 6). */
	Mono<Tokens> renew(Host host, String refresh) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put(OAuth.GRANT_TYPE, OAuth.REFRESH_TOKEN);
		form.put(OAuth.REFRESH_TOKEN, refresh);
		form.put(OAuth.SCOPE, host.description().wishes());
		return tokens(host, host.description().refresh(), form, refresh);
	}

	/**
	 * Tells the platform that the tokens are used no more, where it can be told (RFC
	 * 7009). Whatever comes of it: here they are gone anyway.
	 */
	Mono<Void> revoke(Host host, Tokens tokens) {
		URI door = host.server().revocation();
		if (door == null) {
			return Mono.empty();
		}
		Map<String, String> form = (tokens.refresh() != null)
				? Map.of("token", tokens.refresh(), "token_type_hint", OAuth.REFRESH_TOKEN)
				: Map.of("token", tokens.access(), "token_type_hint", OAuth.ACCESS_TOKEN);
		return this.desk.call(call(host, door, form)).then();
	}

	private Mono<Tokens> tokens(Host host, URI door, Map<String, String> form, @Nullable String refresh) {
		return this.desk.call(call(host, door, form)).map((reply) -> tokens(reply, refresh));
	}

	private Tokens tokens(Reply reply, @Nullable String refresh) {
		if (reply instanceof Reply.Silence silence) {
			throw HostTrouble.of(silence);
		}
		Reply.Words words = (Reply.Words) reply;
		if (!words.good()) {
			throw new HostTrouble(trouble(Tokens.error(words.body())));
		}
		return Tokens.read(words.body(), refresh, this.clock.instant());
	}

	/**
	 * Without a reason it is no refusal: a page of something in between, or a mistake.
	 */
	private static Trouble trouble(String error) {
		return UNKNOWN_CLIENT.contains(error) ? Trouble.CLIENT : error.isEmpty() ? Trouble.UNREADABLE : Trouble.LOST;
	}

	private static Call call(Host host, URI door, Map<String, String> form) {
		return new Call("POST", door,
				Map.of("Authorization", "Basic " + basic(host.client()), "Content-Type",
						"application/x-www-form-urlencoded", "Accept", "application/json"),
				Asked.form(form).getBytes(StandardCharsets.US_ASCII), MOST);
	}

	/** RFC 6749, 2.3.1: both are written as in a form first. */
	private static String basic(HostClient client) {
		String both = URLEncoder.encode(client.id(), StandardCharsets.UTF_8) + ":"
				+ URLEncoder.encode(client.secret(), StandardCharsets.UTF_8);
		return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
	}

}
