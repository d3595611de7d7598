package nl.ransel.announcement;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.ransel.announcement.Announcement.Bilingual;
import nl.ransel.announcement.Announcement.NextStep;
import nl.ransel.announcement.Announcement.Words;
import org.jspecify.annotations.Nullable;

/**
 * What staff tell of a badge, as JSON.
 *
 * @param revision what they saw when they began; 0 for a new one
 * @param published whether everybody may see it
 * @param achievementId which badge, or nothing
 * @param title what it is called
 * @param text how to earn it, as Markdown
 * @param link where to begin, an https address, or nothing
 * @param next what comes after it
 */
record AnnouncementRequest(int revision, boolean published, @Nullable @Size(max = 2000) String achievementId,
		@NotNull @Valid Title title, @NotNull @Valid Text text, @Nullable @Size(max = 2000) @Address String link,
		@Nullable @Size(max = 20) List<@NotNull @Valid Step> next) {

	/** A short text. */
	record Title(@NotBlank(message = "{announcement.title}") @Size(max = 200) String nl,
			@Nullable @Size(max = 200) String en) {

		Bilingual words() {
			return new Bilingual(this.nl.strip(), orNull(this.en));
		}

	}

	/** A longer text. */
	record Text(@NotBlank(message = "{announcement.text}") @Size(max = 4000) String nl,
			@Nullable @Size(max = 4000) String en) {

		Bilingual words() {
			return new Bilingual(this.nl.strip(), orNull(this.en));
		}

	}

	/** Something to do after this. */
	record Step(@NotNull @Valid Title title, @Nullable @Size(max = 2000) @Address String link) {
	}

	Words words() {
		List<Step> steps = (this.next != null) ? this.next : List.of();
		return new Words(orNull(this.achievementId), this.title.words(), this.text.words(), orNull(this.link),
				steps.stream().map((step) -> new NextStep(step.title().words(), orNull(step.link()))).toList());
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
