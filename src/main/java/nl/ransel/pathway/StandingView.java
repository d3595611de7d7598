package nl.ransel.pathway;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.announcement.AnnouncedAchievements.Told;
import nl.ransel.credential.Credential;
import nl.ransel.pathway.HeldBadge.Reason;
import nl.ransel.pathway.Requirement.WayToEarn;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * How far one requirement is met, as JSON.
 *
 * @param id names it within the pathway
 * @param kind all of a group, some of a group, or a badge
 * @param title in the reader's language
 * @param description in the reader's language
 * @param count how many of the parts are asked for, or null when all are
 * @param have how many of the badges it needs are there
 * @param need how many it needs
 * @param complete whether it is met
 * @param minimum the lowest level that will do, or null
 * @param reached the highest level that is there, or null
 * @param parts what a group is made of
 * @param met the badges that meet it
 * @param missed badges that are meant but do not count
 * @param earn where it can be earned
 */
record StandingView(String id, Kind kind, String title, @Nullable String description, @Nullable Integer count, int have,
		int need, boolean complete, @Nullable LevelView minimum, @Nullable LevelView reached, List<StandingView> parts,
		List<AnswerView> met, List<AnswerView> missed, List<EarnView> earn) {

	/** What sort of requirement it is. */
	enum Kind {

		ALL, SOME, BADGE

	}

	/** A level of the pathway's scale. */
	record LevelView(String id, String title) {

		static LevelView of(Level level, Locale language) {
			return new LevelView(level.id(), level.title().in(language));
		}

	}

	/**
	 * A badge that is meant.
	 *
	 * @param credentialId its id in the backpack
	 * @param name its title
	 * @param issuerName what its issuer calls itself
	 * @param hasImage whether there is a picture of it
	 * @param level it names, or null
	 * @param reason why it does not count, or null when it does
	 * @param explanation the same as a sentence
	 */
	record AnswerView(String credentialId, String name, @Nullable String issuerName, boolean hasImage,
			@Nullable LevelView level, @Nullable Reason reason, @Nullable String explanation) {

		static AnswerView of(Standing.Answer answer, MessageSource messages, Locale language) {
			Credential credential = answer.badge().credential();
			String why = (answer.reason() != null)
					? messages.getMessage("pathway.reason." + answer.reason(), null, language) : null;
			return new AnswerView(answer.badge().id(), credential.achievement().name(),
					credential.issuer().displayName(), answer.badge().hasImage(),
					(answer.level() != null) ? LevelView.of(answer.level(), language) : null, answer.reason(), why);
		}

	}

	/** Where it can be earned. */
	record EarnView(String title, @Nullable String by, String url) {

		static EarnView of(Told told) {
			return new EarnView(told.title(), told.institution(), told.url());
		}

		static EarnView of(WayToEarn way, Locale language) {
			return new EarnView(way.title().in(language), way.by(), way.url());
		}

	}

	/** The same with other ways to earn it besides. */
	StandingView with(List<EarnView> more) {
		List<EarnView> all = Stream.concat(this.earn.stream(), more.stream()).toList();
		return new StandingView(this.id, this.kind, this.title, this.description, this.count, this.have, this.need,
				this.complete, this.minimum, this.reached, this.parts, this.met, this.missed, all);
	}

	static StandingView of(Standing standing, MessageSource messages, Locale language) {
		Requirement asked = standing.requirement();
		Requirement.Badge badge = (asked instanceof Requirement.Badge one) ? one : null;
		Integer count = (asked instanceof Requirement.SomeOf some) ? Integer.valueOf(some.count()) : null;
		Level minimum = (badge != null) ? badge.minimum() : null;
		List<WayToEarn> earn = (badge != null) ? badge.earn() : List.of();
		return new StandingView(asked.id(), (badge != null) ? Kind.BADGE : (count != null) ? Kind.SOME : Kind.ALL,
				asked.title().in(language), (asked.description() != null) ? asked.description().in(language) : null,
				count, standing.have(), standing.need(), standing.complete(),
				(minimum != null) ? LevelView.of(minimum, language) : null,
				standing.reached().map((level) -> LevelView.of(level, language)).orElse(null),
				standing.parts().stream().map((part) -> of(part, messages, language)).toList(),
				standing.met().stream().map((answer) -> AnswerView.of(answer, messages, language)).toList(),
				standing.missed().stream().map((answer) -> AnswerView.of(answer, messages, language)).toList(),
				earn.stream().map((way) -> EarnView.of(way, language)).toList());
	}

}
