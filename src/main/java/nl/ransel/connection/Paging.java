package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.ransel.trust.Origins;
import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;

/**
 * From page to page of a platform's badges: by its {@code Link} (RFC 8288), and where it
 * gives none by {@code X-Total-Count}.
 */
final class Paging {

	/** Badges asked for at a time: each may be large. */
	static final int LIMIT = 20;

	private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");

	private static final Pattern RELATION = Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))",
			Pattern.CASE_INSENSITIVE);

	private Paging() {
	}

	/**
	 * The first page.
	 * @param since only what was issued later, or null for all
	 */
	static URI first(HostAddress address, @Nullable Instant since) {
		return page(address, since, 0);
	}

	/**
	 * The page after one, or empty at the end.
	 * @param asked where the one was
	 * @param words what it said
	 * @param taken badges on this page
	 * @param before badges on the pages before
	 * @throws HostTrouble {@link Trouble#ELSEWHERE} when it leads to another origin,
	 * where the token must not go; {@link Trouble#UNREADABLE} when it leads nowhere
	 */
	static Optional<URI> next(HostAddress address, @Nullable Instant since, URI asked, Reply.Words words, int taken,
			int before) {
		Optional<String> link = words.links().stream().flatMap((header) -> nextIn(header).stream()).findFirst();
		if (link.isPresent()) {
			return Optional.of(followed(asked, link.get()));
		}
		int have = before + taken;
		return (taken > 0 && have < total(words)) ? Optional.of(page(address, since, have)) : Optional.empty();
	}

	private static URI page(HostAddress address, @Nullable Instant since, int offset) {
		String later = (since != null) ? "&since=" + since : "";
		return URI.create("%s?limit=%d&offset=%d%s".formatted(address.credentials(), LIMIT, offset, later));
	}

	private static URI followed(URI asked, String link) {
		URI next = resolved(asked, link);
		if (!Origins.same(asked.toString(), next.toString())) {
			throw new HostTrouble(Trouble.ELSEWHERE);
		}
		return next;
	}

	private static URI resolved(URI asked, String link) {
		try {
			return asked.resolve(link.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new HostTrouble(Trouble.UNREADABLE);
		}
	}

	private static List<String> nextIn(String header) {
		return LINK.matcher(header)
			.results()
			.filter((link) -> isNext(link.group(2)))
			.map((link) -> link.group(1))
			.toList();
	}

	private static boolean isNext(String parameters) {
		Matcher relation = RELATION.matcher(parameters);
		if (!relation.find()) {
			return false;
		}
		String names = (relation.group(1) != null) ? relation.group(1) : relation.group(2);
		return Arrays.asList(names.toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
	}

	private static int total(Reply.Words words) {
		String total = words.total();
		return (total != null && total.strip().matches("\\d{1,9}")) ? Integer.parseInt(total.strip()) : 0;
	}

}
