package nl.ransel.trust;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets whoever asks for a verification say that remembered answers will not do. The wish
 * travels in the Reactor context, so that nothing in between has to carry it.
 */
public final class Freshness {

	private static final Object KEY = Freshness.class;

	private Freshness() {
	}

	/**
	 * For {@code contextWrite}: what decides a verdict must have been said by its source
	 * since this moment.
	 */
	public static Function<Context, Context> since(Instant moment) {
		return (context) -> context.put(KEY, moment);
	}

	static @Nullable Instant wanted(ContextView context) {
		return context.getOrDefault(KEY, null);
	}

}
