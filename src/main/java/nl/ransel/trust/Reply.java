package nl.ransel.trust;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What another service answered. An outage is an answer too, not an error. */
public sealed interface Reply {

	/**
	 * It spoke.
	 *
	 * @param status the HTTP status, below 500
	 * @param links its {@code Link} headers
	 * @param total its {@code X-Total-Count}, or null
	 * @param body at most as long as the call allows
	 */
	record Words(int status, List<String> links, @Nullable String total, byte[] body) implements Reply {

		public Words {
			links = List.copyOf(links);
		}

		/** Whether it did what was asked. */
		public boolean good() {
			return this.status >= 200 && this.status < 300;
		}

	}

	/**
	 * It gave no answer to go by.
	 *
	 * @param reason why not
	 * @param retryAfter how long it asks to be left alone; null when it does not
	 */
	record Silence(Fetched.Reason reason, @Nullable Duration retryAfter) implements Reply {
	}

}
