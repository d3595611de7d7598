package nl.ransel.announcement;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import nl.ransel.institution.Institutions;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where institutions tell how to earn a badge, for whoever shows the way to it. */
@Component
public class AnnouncedAchievements {

	private final Announcements announcements;

	private final Institutions institutions;

	private final URI baseUrl;

	AnnouncedAchievements(Announcements announcements, Institutions institutions,
			@Value("${ransel.web.base-url}") URI baseUrl) {
		this.announcements = announcements;
		this.institutions = institutions;
		this.baseUrl = baseUrl;
	}

	/**
	 * One page that tells how.
	 *
	 * @param achievementId of which badge
	 * @param title what the institution calls it, in the reader's language
	 * @param institution who tells
	 * @param url the page, which needs no login
	 */
	public record Told(String achievementId, String title, String institution, String url) {
	}

	/** What is told of any of these achievements; nothing of an institution that left. */
	public Flux<Told> about(Collection<String> achievementIds, Locale language) {
		return achievementIds.isEmpty() ? Flux.empty()
				: this.announcements.about(achievementIds).mapNotNull((one) -> told(one, language).orElse(null));
	}

	private Optional<Told> told(Announcement one, Locale language) {
		return this.institutions.nameOf(one.institutionId())
			.map((name) -> new Told(String.valueOf(one.words().achievementId()), one.words().title().in(language), name,
					this.baseUrl + one.path()));
	}

}
