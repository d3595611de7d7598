package nl.ransel.connection;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import nl.ransel.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a learner was sent to a platform for. It stays in their session and is good for
 * one answer: nobody else can bring that answer, and nobody can bring it twice.
 *
 * @param state what the answer must bring along
 * @param verifier of PKCE
 * @param hostId which platform
 * @param clientId as whom
 * @param learner who
 * @param connectionId which connection is made anew, or empty
 * @param at when
 */
record Asked(String state, String verifier, String hostId, String clientId, LearnerId learner, String connectionId,
		Instant at) {

	static final Duration LASTS = Duration.ofMinutes(10);

	private static final String ATTRIBUTE = "connection.asked";

	private static final int CHANCE = 32;

	static Asked of(LearnerId learner, Host host, @Nullable String connectionId, Randomness randomness, Instant now) {
		return new Asked(chance(randomness), chance(randomness), host.id(), host.client().id(), learner,
				(connectionId != null) ? connectionId : "", now);
	}

	/**
	 * Where the browser goes (RFC 6749, 4.1.1 and RFC 7636, 4.3).
	 * @param back where it is sent back to
	 */
	URI question(Host host, URI back) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("response_type", OAuth.CODE);
		parameters.put(OAuth.CLIENT_ID, this.clientId);
		parameters.put(OAuth.REDIRECT_URI, back.toString());
		parameters.put(OAuth.SCOPE, host.description().wishes());
		parameters.put(OAuth.STATE, this.state);
		parameters.put("code_challenge", Sha256.text(this.verifier));
		parameters.put("code_challenge_method", "S256");
		URI door = host.description().authorization();
		return URI.create(door + ((door.getRawQuery() != null) ? "&" : "?") + form(parameters));
	}

	/** Whether this is the answer to it. */
	boolean isAnsweredBy(LearnerId who, String host, @Nullable String itsState, Instant now) {
		return this.learner.equals(who) && this.hostId.equals(host) && this.state.equals(itsState)
				&& now.isBefore(this.at.plus(LASTS));
	}

	void keepIn(Map<String, Object> session) {
		session
			.put(ATTRIBUTE,
					List.of(this.state, this.verifier, this.hostId, this.clientId, this.learner.value(),
							this.connectionId, this.at.toString())
						.stream()
						.map(Asked::encoded)
						.collect(Collectors.joining(" ")));
	}

	/** What was asked, or null; afterwards it is forgotten. */
	static @Nullable Asked takeFrom(Map<String, Object> session) {
		if (!(session.remove(ATTRIBUTE) instanceof String kept)) {
			return null;
		}
		List<String> parts = Arrays.stream(kept.split(" ", -1))
			.map((part) -> URLDecoder.decode(part, StandardCharsets.UTF_8))
			.toList();
		return new Asked(parts.get(0), parts.get(1), parts.get(2), parts.get(3), new LearnerId(parts.get(4)),
				parts.get(5), Instant.parse(parts.get(6)));
	}

	/** As a form is sent. */
	static String form(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "=" + encoded(parameter.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String chance(Randomness randomness) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(CHANCE));
	}

}
