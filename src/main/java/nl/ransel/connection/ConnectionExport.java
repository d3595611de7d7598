package nl.ransel.connection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The platforms that badges are fetched from, without what opens them. They go along to
 * be read and do not come back: a platform is opened by the learner's word there.
 */
@Component
@Order(Exporting.REFERRING + 5)
class ConnectionExport implements Exporting {

	private final Connecting connecting;

	ConnectionExport(Connecting connecting) {
		this.connecting = connecting;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.connecting.of(learner)
			.map((connections) -> connections.stream().map(Entry::of).toList())
			.map(ConnectionExport::part)
			.flux();
	}

	private static ExportPart part(List<Entry> entries) {
		return new ExportPart("connections", entries,
				entries.stream().map((entry) -> entry.title() + " (" + entry.address() + ")").toList());
	}

	/**
	 * One platform.
	 *
	 * @param title as it calls itself
	 * @param address where it is
	 * @param connectedAt when the learner last allowed it
	 * @param fetchedAt when badges were last fetched, or null
	 * @param found how many there were then
	 */
	record Entry(String title, String address, Instant connectedAt, @Nullable Instant fetchedAt, int found) {

		static Entry of(Connection connection) {
			Harvest last = connection.last();
			return new Entry(connection.title(), connection.address(), connection.connectedAt(),
					(last != null) ? last.at() : null, (last != null) ? last.found() : 0);
		}

	}

}
