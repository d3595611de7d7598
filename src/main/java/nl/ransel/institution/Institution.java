package nl.ransel.institution;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An organisation that may deliver badges here.
 *
 * @param id short and stable, given by the operator
 * @param name as learners know it
 * @param issuers ids of its issuers: DIDs, or web addresses of which also everything
 * below them is its own
 */
record Institution(String id, String name, List<String> issuers) {

	private static final String DID_WEB = "did:web:";

	private static final Pattern CLIMB = Pattern.compile("/\\.\\.?(/|$)|%2e|\\\\", Pattern.CASE_INSENSITIVE);

	Institution {
		issuers = List.copyOf(issuers);
	}

	/** Whether an issuer is its own; others' badges it may not deliver. */
	boolean issues(String issuerId) {
		return this.issuers.stream().anyMatch((own) -> covers(own, issuerId.strip()));
	}

	/**
	 * Whether an achievement stands below one of its issuers, also when that is a
	 * did:web: whoever holds its document holds the address.
	 */
	boolean holds(String achievementId) {
		return this.issuers.stream().anyMatch((own) -> covers(address(own), achievementId.strip()));
	}

	private static String address(String issuer) {
		if (!issuer.startsWith(DID_WEB)) {
			return issuer;
		}
		String place = issuer.substring(DID_WEB.length()).replace(':', '/').replace("%3A", ":").replace("%3a", ":");
		return "https://" + place + "/";
	}

	/**
	 * An address covers itself and what is below it, but not a longer host name, hence
	 * the look at what follows; nor a way back up.
	 */
	private static boolean covers(String own, String issuerId) {
		if (own.equals(issuerId)) {
			return true;
		}
		boolean web = own.toLowerCase(Locale.ROOT).startsWith("http");
		if (!web || !issuerId.startsWith(own) || CLIMB.matcher(issuerId).find()) {
			return false;
		}
		return own.endsWith("/") || "/?#".indexOf(issuerId.charAt(own.length())) >= 0;
	}

}
