package nl.ransel.announcement;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** An announcement as stored. It says nothing of any learner. */
@Document("announcements")
@CompoundIndex(name = "of_institution", def = "{'institutionId': 1, 'changedAt': -1}")
@CompoundIndex(name = "about_achievement", def = "{'words.achievementId': 1, 'published': 1}")
record AnnouncementDocument(@Id String id, String institutionId, int revision, boolean published,
		Announcement.Words words, Instant changedAt) {

	static AnnouncementDocument of(Announcement announcement) {
		return new AnnouncementDocument(announcement.id(), announcement.institutionId(), announcement.revision(),
				announcement.published(), announcement.words(), announcement.changedAt());
	}

	Announcement toAnnouncement() {
		return new Announcement(this.id, this.institutionId, this.revision, this.published, this.words, this.changedAt);
	}

}
