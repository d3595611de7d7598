package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.pathway.StaffPathway.Published;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the stored files say: each version is read once by each copy of the
 * service, however many learners look at it.
 */
final class ReadPathways {

	private static final int MOST = 2000;

	private final Map<String, Pathway> byVersion = new ConcurrentHashMap<>();

	/** As learners see it, or null when it was never published. */
	@Nullable PublishedPathway of(StaffPathway stored) {
		Published published = stored.published();
		if (published == null) {
			return null;
		}
		byte[] file = published.file().getBytes(StandardCharsets.UTF_8);
		return new PublishedPathway(pathway(stored.id() + " " + published.version(), file), file,
				stored.institutionId(), stored.state() == StaffPathway.State.WITHDRAWN);
	}

	private Pathway pathway(String version, byte[] file) {
		if (this.byVersion.size() >= MOST) {
			this.byVersion.clear();
		}
		return this.byVersion.computeIfAbsent(version, (unread) -> PathwayReader.read(file));
	}

}
