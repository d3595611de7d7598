package nl.ransel.announcement;

import java.util.List;
import java.util.Optional;

/**
 * An institution with what everybody may read of it.
 *
 * @param institutionId which one
 * @param name as learners know it
 * @param all its published announcements, the latest changed first
 */
record AnnouncedBy(String institutionId, String name, List<Announcement> all) {

	AnnouncedBy {
		all = List.copyOf(all);
	}

	Optional<Announcement> find(String id) {
		return this.all.stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/** Where everybody reads it, from the root of the service. */
	String path() {
		return AnnouncedController.PATH + this.institutionId;
	}

}
