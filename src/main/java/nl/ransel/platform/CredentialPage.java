package nl.ransel.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the credentials a platform asks for, and where the other parts are.
 *
 * @param limit how many at most
 * @param offset how many to pass over
 * @param since only what was issued or came in after this moment, or null for all
 */
public record CredentialPage(int limit, int offset, @Nullable Instant since) {

	/** Badges on one page. */
	static final int MOST = 50;

	/**
	 * Bytes on one page, after which it ends early: all of it is in memory at once, and a
	 * badge may be 1.5 MiB.
	 */
	private static final long LARGEST = 4L * 1024 * 1024;

	/**
	 * Reads the parameters of the Open Badges 3.0 API. A larger limit than is given is
	 * made smaller, as the standard lets a provider do.
	 * @throws Problem {@code platform.query} that names the parameter that is wrong
	 */
	public static CredentialPage of(@Nullable String limit, @Nullable String offset, @Nullable String since) {
		int most = number("limit", limit, MOST);
		if (most < 1) {
			throw wrong("limit");
		}
		return new CredentialPage(Math.min(most, MOST), number("offset", offset, 0), moment(since));
	}

	/**
	 * What is on this page: at least one, if there is any.
	 * @param all of all pages, in order
	 * @param size of one, in bytes
	 */
	<T> List<T> cut(List<T> all, ToLongFunction<T> size) {
		int from = Math.min(this.offset, all.size());
		int to = from;
		long bytes = 0;
		while (to < all.size() && to - from < this.limit && (to == from || bytes < LARGEST)) {
			bytes += size.applyAsLong(all.get(to++));
		}
		return all.subList(from, (to - from > 1 && bytes > LARGEST) ? to - 1 : to);
	}

	/**
	 * Links to the other pages (RFC 8288); the last and the first are always there (Open
	 * Badges 3.0, Paging).
	 * @param taken how many places of the list this page took
	 */
	List<String> links(String address, int total, int taken) {
		List<String> links = new ArrayList<>();
		int last = Math.max(0, total - 1) / this.limit * this.limit;
		if ((long) this.offset + taken < total) {
			int next = this.offset + taken;
			links.add(link(address, next, "next"));
			last = Math.max(next, last);
		}
		links.add(link(address, last, "last"));
		links.add(link(address, 0, "first"));
		if (this.offset > 0) {
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
			return (text != null) ? instant(text.replace(' ', '+')) : null;
		}
		catch (DateTimeParseException ex) {
			throw wrong("since");
		}
	}

	/** The standard's own syntax is without a zone. */
	private static Instant instant(String text) {
		TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
				LocalDateTime::from);
		return (moment instanceof LocalDateTime local) ? local.toInstant(ZoneOffset.UTC) : Instant.from(moment);
	}

	private static Problem wrong(String name) {
		return Problem.badRequest("platform.query", name);
	}

}
