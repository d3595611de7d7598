package nl.ransel.connection;

import java.util.Locale;

import nl.ransel.trust.Reply;

/** What can go wrong at the other side. The sentence is {@code problem.<code>}. */
enum Trouble {

	/** It does not answer, or not now. */
	SILENT,
	/** It has an address this service may not call. */
	ADDRESS,
	/** It answers something else than the standard says, or too much of it. */
	UNREADABLE,
	/** It sends us elsewhere, where what the learner allowed must not be brought. */
	ELSEWHERE,
	/** It does not take Ransel's registration. */
	CLIENT,
	/** It does not let Ransel in for this learner any more. */
	LOST,
	/** It has more than is fetched at a time. */
	TOO_MANY;

	/** Stable, for programs. */
	String code() {
		return "connection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Trouble of(Reply.Silence silence) {
		return switch (silence.reason()) {
			case REFUSED -> ADDRESS;
			case REDIRECTS, REDIRECTED_ELSEWHERE -> ELSEWHERE;
			case TOO_LARGE -> UNREADABLE;
			default -> SILENT;
		};
	}

}
