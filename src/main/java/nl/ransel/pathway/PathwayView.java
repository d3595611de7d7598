package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;

import nl.ransel.announcement.AnnouncedAchievements.Told;
import nl.ransel.pathway.Pathway.Party;
import nl.ransel.pathway.StandingView.LevelView;
import nl.ransel.stack.Stack;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * A pathway with how far its reader is, as JSON.
 *
 * @param id names it
 * @param version counts what the publisher changed
 * @param title in the reader's language
 * @param description in the reader's language
 * @param publisher who stands behind it
 * @param framework where its requirements come from, or null
 * @param levels lowest first
 * @param picture how the whole is best shown
 * @param whole how far everything is
 * @param next the badges still to be earned, in order
 * @param stackId the stack that follows it, or null
 * @param institutionId whose staff published it, or null
 * @param withdrawn whether it is there only for those who follow it already
 */
record PathwayView(String id, int version, String title, @Nullable String description, Party publisher,
		@Nullable Party framework, List<LevelView> levels, Pathway.Picture picture, StandingView whole,
		List<StandingView> next, @Nullable String stackId, @Nullable String institutionId, boolean withdrawn) {

	static PathwayView of(FollowingPathways.Seen seen, List<Told> told, MessageSource messages, Locale language) {
		Pathway pathway = seen.published().pathway();
		Standing whole = seen.progress().standing();
		List<LevelView> levels = pathway.scale()
			.levels()
			.stream()
			.map((level) -> LevelView.of(level, language))
			.toList();
		return new PathwayView(pathway.id(), pathway.version(), pathway.title().in(language),
				(pathway.description() != null) ? pathway.description().in(language) : null, pathway.publisher(),
				pathway.framework(), levels, pathway.picture(), StandingView.of(whole, messages, language),
				whole.next().map((open) -> StandingView.of(open, messages, language).with(waysTo(open, told))).toList(),
				seen.stack().map(Stack::id).orElse(null), seen.published().institutionId(),
				seen.published().withdrawn());
	}

	/** What institutions tell of the badges that this step names. */
	private static List<StandingView.EarnView> waysTo(Standing open, List<Told> told) {
		List<String> named = open.requirement().badges().flatMap(Requirement.Badge::achievements).toList();
		return told.stream()
			.filter((one) -> named.contains(one.achievementId()))
			.map(StandingView.EarnView::of)
			.toList();
	}

}
