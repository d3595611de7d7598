package nl.ransel.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the credentials a platform asks for, and where the other parts are.
 *
 * @param limit how many at most
 * @param offset how many to pass over
 * @param since only what was issued or came in after this moment, or null for all
 */
record CredentialPage(int limit, int offset, @Nullable Instant since) {

	/** A badge may be 1.5 MiB, and all of a page is in memory at once. */
	static final int MOST = 50;

	/**
	 * Reads the parameters of the Open Badges 3.0 API. A larger limit than is given is
	 * made smaller, as the standard lets a provider do.
	 * @throws Problem {@code platform.query} that names the parameter that is wrong
	 */
	static CredentialPage of(@Nullable String limit, @Nullable String offset, @Nullable String since) {
		int most = number("limit", limit, MOST);
		if (most < 1) {
			throw wrong("limit");
		}
		return new CredentialPage(Math.min(most, MOST), number("offset", offset, 0), moment(since));
	}

	<T> List<T> cut(List<T> all) {
		int from = Math.min(this.offset, all.size());
		return all.subList(from, (int) Math.min((long) from + this.limit, all.size()));
	}

	/** Links to the other pages (RFC 8288), or empty when there are none. */
	List<String> links(String address, int total) {
		List<String> links = new ArrayList<>();
		if ((long) this.offset + this.limit < total) {
			links.add(link(address, this.offset + this.limit, "next"));
			links.add(link(address, (total - 1) / this.limit * this.limit, "last"));
		}
		if (this.offset > 0) {
			links.add(link(address, 0, "first"));
			links.add(link(address, Math.max(0, Math.min(this.offset, total) - this.limit), "prev"));
		}
		return links;
	}

	private String link(String address, int from, String relation) {
		String later = (this.since != null) ? "&since=" + this.since : "";
		return "<%s?limit=%d&offset=%d%s>; rel=\"%s\"".formatted(address, this.limit, from, later, relation);
	}

	private static int number(String name, @Nullable String text, int otherwise) {
		if (text == null) {
			return otherwise;
		}
		if (!text.matches("\\d{1,9}")) {
			throw wrong(name);
		}
		return Integer.parseInt(text);
	}

	private static @Nullable Instant moment(@Nullable String text) {
		try {
			// a plus in a query is a space to most clients' ends
			return (text != null) ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw wrong("since");
		}
	}

	private static Problem wrong(String name) {
		return Problem.badRequest("platform.query", name);
	}

}
