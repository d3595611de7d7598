package nl.ransel.trust;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import nl.ransel.trust.Fetched.Reason;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.util.retry.Retry;

/**
 * How it is told that a call to another server came to nothing, and which to make anew.
 */
final class CallFailures {

	static final int TOO_MANY_REQUESTS = 429;

	/**
	 * Whoever closes a connection after an answer may do so while the next question is on
	 * its way there. Asking again on another connection does no harm; what is brought may
	 * have arrived, and is not brought twice.
	 */
	static final Retry ONCE_MORE = Retry.max(1)
		.filter(CallFailures::hungUp)
		.onRetryExhaustedThrow((spec, signal) -> signal.failure());

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final Set<Integer> NOT_NOW = Set.of(408, 425, TOO_MANY_REQUESTS);

	private CallFailures() {
	}

	static boolean isRedirect(int status) {
		return REDIRECTS.contains(status);
	}

	/** Whether a server says with it that it cannot answer now. */
	static boolean isNotNow(int status) {
		return status < 200 || status >= 500 || NOT_NOW.contains(status);
	}

	/** Why there was no answer at all. */
	static Reason reason(Throwable failure) {
		if (failure instanceof GuardedResolver.RefusedAddressException) {
			return Reason.REFUSED;
		}
		if (failure instanceof UnknownHostException) {
			return Reason.UNKNOWN_HOST;
		}
		if (failure instanceof Body.TooLargeException) {
			return Reason.TOO_LARGE;
		}
		if (failure instanceof TimeoutException || failure instanceof ReadTimeoutException
				|| failure instanceof ConnectTimeoutException) {
			return Reason.TIMEOUT;
		}
		return (failure.getCause() != null && !(failure instanceof ConnectException)) ? reason(failure.getCause())
				: Reason.NO_CONNECTION;
	}

	private static boolean hungUp(Throwable failure) {
		return failure instanceof PrematureCloseException || AbortedException.isConnectionReset(failure);
	}

}
