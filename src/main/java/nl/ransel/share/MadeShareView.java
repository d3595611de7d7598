package nl.ransel.share;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A share that was just made, as JSON.
 *
 * @param share the same as in the list
 * @param accessCode the code to tell the reader. This is the only time that it can be
 * seen: only its hash is kept
 */
record MadeShareView(@JsonUnwrapped ShareView share, @Nullable String accessCode) {

	static MadeShareView of(ShareView share, @Nullable AccessCode code) {
		return new MadeShareView(share, (code != null) ? code.spoken() : null);
	}

}
