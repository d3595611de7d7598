package nl.ransel.learner;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log. Each entry has an id, so that it comes in once. */
@Component
@Order(Exporting.REFERRING + 1)
class ActivityExport implements Exporting {

	private static final String NAME = "activity";

	private static final int MOST = 20_000;

	private final ActivityLog log;

	private final ActivityStore store;

	private final MessageSource messages;

	private final Clock clock;

	ActivityExport(ActivityLog log, ActivityStore store, MessageSource messages, Clock clock) {
		this.log = log;
		this.store = store;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.log.whole(learner).take(MOST).collectList().map((entries) -> part(entries, language)).flux();
	}

	private ExportPart part(List<RecordedActivity> entries, Locale language) {
		return new ExportPart(NAME, entries.stream().map(Entry::of).toList(),
				entries.stream().map((entry) -> line(entry, language)).toList());
	}

	private String line(RecordedActivity entry, Locale language) {
		Activity.Subject about = entry.activity().about();
		String what = this.messages.getMessage("activity.kind." + entry.activity().kind(), null, language);
		String title = (about != null && about.title() != null) ? ": " + about.title() : "";
		return entry.at().truncatedTo(ChronoUnit.MINUTES) + " " + what + title;
	}

	@Override
	public Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
		return Flux.fromIterable(archive.read(NAME + ".json", Entry[].class, MOST))
			.filter((entry) -> entry.isSound(this.clock.instant()))
			.concatMap((entry) -> this.store.add(entry.recordedBy(learner, archive.ids())))
			.filter(Boolean::booleanValue)
			.reduce(archive, (soFar, added) -> soFar.took(NAME, NAME, NAME, true));
	}

	/** An entry as it stands in the file. */
	record Entry(@Nullable String id, @Nullable Instant at, Activity.@Nullable Kind kind,
			Activity.@Nullable Subject about, @Nullable String by, @Nullable String reason,
			@Nullable List<String> fields, @Nullable Integer count) {

		private static final int LONGEST = 500;

		static Entry of(RecordedActivity entry) {
			Activity activity = entry.activity();
			return new Entry(entry.id(), entry.at(), activity.kind(), activity.about(), activity.by(),
					activity.reason(), activity.fields(), activity.count());
		}

		boolean isSound(Instant now) {
			return this.id != null && !this.id.isEmpty() && this.at != null && !this.at.isAfter(now)
					&& this.at.isAfter(Instant.EPOCH) && this.kind != null && fit(this.id, this.by, this.reason)
					&& (this.fields == null || (this.fields.size() <= 50 && this.fields.stream().allMatch(Entry::fit)))
					&& (this.about == null || (this.about.kind() != null && this.about.id() != null
							&& fit(this.about.id(), this.about.title())));
		}

		private static boolean fit(@Nullable String... texts) {
			for (String text : texts) {
				if (text != null && text.length() > LONGEST) {
					return false;
				}
			}
			return true;
		}

		RecordedActivity recordedBy(LearnerId learner, Map<String, String> ids) {
			Activity.Subject subject = (this.about == null) ? null : new Activity.Subject(this.about.kind(),
					ids.getOrDefault(this.about.id(), this.about.id()), this.about.title());
			List<String> names = (this.fields != null) ? this.fields : List.of();
			Activity activity = new Activity(this.kind, subject, this.by, this.reason, names, this.count, false, null);
			return new RecordedActivity(this.id, learner, this.at.truncatedTo(ChronoUnit.MILLIS), activity, false);
		}

	}

}
