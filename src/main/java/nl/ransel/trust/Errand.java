package nl.ransel.trust;

import java.net.URI;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import nl.ransel.trust.Fetched.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One thing to fetch, on its way.
 *
 * @param uri what was asked for
 * @param location where to ask now
 * @param purpose why
 * @param redirects how often it was sent on
 * @param known what was answered before, or null
 */
record Errand(URI uri, URI location, Purpose purpose, int redirects, @Nullable Answer known) {

	static Errand to(URI uri, Purpose purpose, @Nullable Answer known) {
		return new Errand(uri, withoutFragment(uri), purpose, 0, known);
	}

	Errand sentOnTo(URI next) {
		return new Errand(this.uri, next, this.purpose, this.redirects + 1, this.known);
	}

	/** Where a redirect leads, or null when it leads nowhere. */
	@Nullable URI resolve(@Nullable String target) {
		if (target == null) {
			return null;
		}
		try {
			return withoutFragment(this.location.resolve(target));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Writes the headers of the question. */
	void ask(HttpHeaders headers) {
		headers.set(HttpHeaderNames.ACCEPT, this.purpose.accept());
		Answer before = confirmable();
		if (before != null && before.terms().etag() != null) {
			headers.set(HttpHeaderNames.IF_NONE_MATCH, before.terms().etag());
		}
		if (before != null && before.terms().lastModified() != null) {
			headers.set(HttpHeaderNames.IF_MODIFIED_SINCE, before.terms().lastModified());
		}
	}

	/** What was answered before, if it came from here and can be asked after. */
	@Nullable Answer confirmable() {
		boolean here = this.known != null && this.known.location().equals(this.location);
		return (here && this.known.terms().canBeConfirmed()) ? this.known : null;
	}

	private static URI withoutFragment(URI uri) {
		if (uri.getRawFragment() == null) {
			return uri;
		}
		String whole = uri.toString();
		return URI.create(whole.substring(0, whole.indexOf('#')));
	}

}
