package nl.ransel.credential;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Details of a check by which somebody can do it again later, when those who were asked
 * are gone: names of entries in {@link Check#detail()}.
 */
public final class Exhibits {

	/** The public key that verified the signature, as the members of RFC 7638. */
	public static final String KEY = "keyJwk";

	/** SHA-256 in hex of the status list as it was answered. */
	public static final String LIST = "listSha256";

	/** SHA-256 in hex of the assertion as its host answered it. */
	public static final String HOSTED = "hostedSha256";

	/**
	 * A hosted assertion has no signature that nobody can guess: who tries all grades
	 * would recognise its digest.
	 */
	private static final Set<String> NAMELESS = Set.of(KEY, LIST);

	private Exhibits() {
	}

	/** Only those that tell nothing about the badge or its holder. */
	public static Map<String, String> nameless(Map<String, String> detail) {
		Map<String, String> kept = new HashMap<>(detail);
		kept.keySet().retainAll(NAMELESS);
		return kept;
	}

}
