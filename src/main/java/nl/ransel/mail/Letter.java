package nl.ransel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain words, ready to be sent.
 *
 * @param to the address
 * @param language {@code nl} or {@code en}: the sentences are in it already
 * @param subject one line
 * @param opening the first paragraphs
 * @param code something to type over, shown large, or null
 * @param way where to go on, or null
 * @param closing the last paragraphs
 * @param leave where to stop mail of this kind, or null when that makes no sense
 * @param until when it is of no use any more
 * @param about the learner it is written for, by whom it can be taken back; or null
 */
public record Letter(String to, Locale language, String subject, List<String> opening, @Nullable String code,
		@Nullable Way way, List<String> closing, @Nullable Way leave, Instant until, @Nullable LearnerId about) {

	public Letter {
		opening = List.copyOf(opening);
		closing = List.copyOf(closing);
		if (to.chars().anyMatch(Character::isISOControl) || subject.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("a header is one line");
		}
	}

	/**
	 * One of a kind that nobody can stop, because they asked for it, and that nobody
	 * takes back.
	 */
	public Letter(String to, Locale language, String subject, List<String> opening, @Nullable String code,
			@Nullable Way way, List<String> closing, Instant until) {
		this(to, language, subject, opening, code, way, closing, null, until, null);
	}

	/** The same, written for this learner. */
	public Letter about(LearnerId learner) {
		return new Letter(this.to, this.language, this.subject, this.opening, this.code, this.way, this.closing,
				this.leave, this.until, learner);
	}

	/**
	 * A link.
	 *
	 * @param words what it says
	 * @param address a whole URL of this service
	 */
	public record Way(String words, String address) {
	}

}
