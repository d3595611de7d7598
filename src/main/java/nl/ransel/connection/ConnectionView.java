package nl.ransel.connection;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A platform that badges are fetched from, as JSON for its learner.
 *
 * @param id of the connection
 * @param title the platform
 * @param address where it is
 * @param connectedAt when the learner last allowed it
 * @param lost whether the platform lets Ransel in no more until the learner allows it
 * anew
 * @param automatic whether badges are fetched by themselves
 * @param last what the last fetch came to, or null when there was none yet
 */
record ConnectionView(String id, String title, String address, Instant connectedAt, boolean lost, boolean automatic,
		@Nullable HarvestView last) {

	static ConnectionView of(Connection connection, MessageSource messages, Locale language) {
		Harvest last = connection.last();
		return new ConnectionView(connection.id(), connection.title(), connection.address(), connection.connectedAt(),
				connection.tokens() == null, connection.isAutomatic(),
				(last != null) ? HarvestView.of(last, messages, language) : null);
	}

}
