package nl.ransel.backpack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

import nl.ransel.kernel.Problem;

/**
 * The orders a backpack can be listed in. Each has one key per credential that ends with
 * its id, so that keys are unique and the place in a list is one string.
 */
enum CredentialOrder {

	NEWEST("byKept", false, CredentialOrder::keptKey), OLDEST("byKept", true, CredentialOrder::keptKey),
	NAME("byName", true, CredentialOrder::nameKey), ISSUER("byIssuer", true, CredentialOrder::issuerKey);

	/** Sorts before every character of a folded text. */
	private static final char GAP = '\t';

	/** Sorting looks no further than this. */
	private static final int LONGEST = 120;

	private final String field;

	private final boolean ascending;

	private final Function<ListedCredential, String> key;

	CredentialOrder(String field, boolean ascending, Function<ListedCredential, String> key) {
		this.field = field;
		this.ascending = ascending;
		this.key = key;
	}

	/** The stored field that holds the key. */
	String field() {
		return this.field;
	}

	boolean ascending() {
		return this.ascending;
	}

	/** Whether the store can sort by it: what a badge is called is sealed there. */
	boolean isStored() {
		return this == NEWEST || this == OLDEST;
	}

	/** Which of two keys comes first. */
	int compare(String one, String other) {
		return this.ascending ? one.compareTo(other) : other.compareTo(one);
	}

	boolean isAfter(String key, String before) {
		return compare(key, before) > 0;
	}

	String keyOf(ListedCredential credential) {
		return this.key.apply(credential);
	}

	/** The opaque word for "after this one, in this order". */
	String cursorAfter(ListedCredential credential) {
		byte[] place = (name() + GAP + keyOf(credential)).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
	}

	/** The key a cursor of this order stands for. */
	String keyOf(String cursor) {
		try {
			String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			if (place.startsWith(name() + GAP)) {
				return place.substring(name().length() + 1);
			}
		}
		catch (IllegalArgumentException ex) {
			// not base64url: refused like a cursor of another order
		}
		throw Problem.badRequest("backpack.cursor-unknown");
	}

	private static String keptKey(ListedCredential credential) {
		return "%015d".formatted(credential.keptAt().toEpochMilli()) + GAP + credential.id();
	}

	private static String nameKey(ListedCredential credential) {
		return sortable(credential.name()) + GAP + credential.id();
	}

	private static String issuerKey(ListedCredential credential) {
		String issuer = credential.issuerName();
		return ((issuer != null) ? sortable(issuer) : "") + GAP + nameKey(credential);
	}

	private static String sortable(String text) {
		return Cut.of(FoldedText.of(text), LONGEST);
	}

}
