package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of institutions.
 *
 * @param lookupKey at least 32 random bytes in base64, under which awards are filed by
 * recipient, so that the store alone does not tell for whom they wait. There is no
 * default; when it changes, awards that wait are no longer found, nobody is mailed about
 * them, and links in mails do nothing
 * @param registered the institutions that may deliver badges
 */
@ConfigurationProperties("ransel.institution")
record InstitutionProperties(@Nullable String lookupKey, @DefaultValue List<Registered> registered) {

	private static final int BYTES = 32;

	InstitutionProperties {
		if (lookupKey == null || lookupKey.isBlank() || bytes(lookupKey).length < BYTES) {
			throw new IllegalArgumentException(
					"ransel.institution.lookup-key must be 32 random bytes in base64, for example from: openssl rand -base64 32");
		}
		registered = List.copyOf(registered);
		Set<String> seen = new HashSet<>();
		for (Registered one : registered) {
			requireNew(seen, "id " + one.id());
			one.clientIds().forEach((client) -> requireNew(seen, "client " + client));
		}
	}

	byte[] key() {
		return bytes(String.valueOf(this.lookupKey));
	}

	/** A key for one use only, of 32 bytes: who learns one of them learns no other. */
	byte[] keyFor(String use) {
		return Hmac.of(key(), use.getBytes(StandardCharsets.UTF_8));
	}

	/** Keeps the key out of logs. */
	@Override
	public String toString() {
		return "InstitutionProperties" + this.registered;
	}

	private static void requireNew(Set<String> seen, String what) {
		if (!seen.add(what)) {
			throw new IllegalArgumentException("ransel.institution.registered names " + what + " twice");
		}
	}

	private static byte[] bytes(String base64) {
		try {
			return Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	/**
	 * One institution.
	 *
	 * @param id short and stable; awards are filed under it
	 * @param name as learners know it
	 * @param clientIds its machine clients at the authorization server
	 * @param issuers ids of its issuers: DIDs or web addresses
	 * @param webhook where it wants to hear what became of its awards, or null
	 */
	record Registered(String id, String name, List<String> clientIds, List<String> issuers, @Nullable Webhook webhook) {

		Registered {
			if (blank(id) || blank(name) || empty(clientIds) || empty(issuers)) {
				throw new IllegalArgumentException(
						"each of ransel.institution.registered needs an id, a name, client-ids and issuers");
			}
			clientIds = List.copyOf(clientIds);
			issuers = List.copyOf(issuers);
		}

		Institution toInstitution() {
			return new Institution(this.id, this.name, this.issuers);
		}

		private static boolean blank(@Nullable String text) {
			return text == null || text.isBlank();
		}

		private static boolean empty(@Nullable List<String> list) {
			return list == null || list.isEmpty() || list.stream().anyMatch(String::isBlank);
		}

	}

}
