package nl.ransel.connection;

import java.time.Duration;
import java.time.Instant;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What lets Ransel read a learner's badges on a platform.
 *
 * @param access what opens the door
 * @param until how long
 * @param refresh what gets another one, or null
 */
record Tokens(String access, Instant until, @Nullable String refresh) {

	/** What most platforms give, where one does not say. */
	private static final long USUAL = 3600;

	private static final long LONGEST = Duration.ofDays(365).toSeconds();

	/**
	 * Reads the answer of a token endpoint (RFC 6749, 5.1).
	 * @param refresh the refresh token that stays when there is no new one
	 * @throws HostTrouble {@link Trouble#UNREADABLE}
	 */
	static Tokens read(byte[] body, @Nullable String refresh, Instant now) {
		JsonNode json = parsed(body);
		String access = json.path(OAuth.ACCESS_TOKEN).asString("");
		boolean bearer = "bearer".equalsIgnoreCase(json.path("token_type").asString(""));
		if (!bearer || !isToken(access)) {
			throw new HostTrouble(Trouble.UNREADABLE);
		}
		String renewed = json.path(OAuth.REFRESH_TOKEN).asString("");
		long lasts = Math.max(0, Math.min(json.path("expires_in").asLong(USUAL), LONGEST));
		return new Tokens(access, now.plusSeconds(lasts), renewed.isEmpty() ? refresh : renewed);
	}

	/**
	 * What the other side calls its refusal (RFC 6749, 5.2); empty when it does not say.
	 */
	static String error(byte[] body) {
		try {
			return StrictJson.parse(body).path(OAuth.ERROR).asString("");
		}
		catch (UnreadableBadge ex) {
			return "";
		}
	}

	/** Whether it opens the door for a while yet. */
	boolean isGood(Instant now) {
		return this.until.isAfter(now.plusSeconds(30));
	}

	/** As it may stand in a header (RFC 6750, 2.1). */
	private static boolean isToken(String text) {
		return text.matches("[A-Za-z0-9._~+/-]+=*");
	}

	private static JsonNode parsed(byte[] body) {
		try {
			return StrictJson.parse(body);
		}
		catch (UnreadableBadge ex) {
			throw new HostTrouble(Trouble.UNREADABLE);
		}
	}

}
