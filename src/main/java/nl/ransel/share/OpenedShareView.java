package nl.ransel.share;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.ransel.verify.ReportView;
import nl.ransel.pathway.PathwayProgress;
import nl.ransel.stack.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The share page as data. Members that do not travel are absent.
 *
 * @param verdict over all badges
 * @param owner whose badges they are, as far as that travels
 * @param purpose what it was shared for
 * @param title name of the stack
 * @param description of the stack
 * @param totals what the valid badges of a stack add up to
 * @param progress on the pathway that the stack follows
 * @param badges in the learner's order
 * @param openedAt when everything was verified
 * @param worksUntil when this link stops working, which says nothing about the badges
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenedShareView(VerdictView verdict, OwnerView owner, @Nullable Purpose purpose, @Nullable String title,
		@Nullable String description, @Nullable Totals totals, @Nullable ProgressView progress, List<BadgeView> badges,
		Instant openedAt, Instant worksUntil) {

	static OpenedShareView of(SharePage page) {
		OpenedShare share = page.share();
		Verdict verdict = share.verdict();
		VerdictView word = new VerdictView(verdict.valid(), verdict.total(), page.verdictWord(),
				page.verdictSentence());
		List<BadgeView> badges = share.badges().stream().map((badge) -> BadgeView.of(badge, page)).toList();
		return new OpenedShareView(word, new OwnerView(share.ownerName(), share.ownerNamedBy(), share.ownerEmail()),
				share.purpose(), share.title(), share.description(), (share.title() != null) ? share.totals() : null,
				ProgressView.of(page), badges, share.openedAt(), share.worksUntil());
	}

	/**
	 * One word over all badges.
	 *
	 * @param valid how many are valid
	 * @param total how many there are
	 */
	record VerdictView(long valid, int total, String word, String explanation) {
	}

	/**
	 * Whose badges they are.
	 *
	 * @param nameFrom the login provider the name comes from
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OwnerView(@Nullable String name, @Nullable String nameFrom, @Nullable String email) {
	}

	/**
	 * How far the pathway is.
	 *
	 * @param publisher who stands behind the pathway
	 * @param whole of it
	 * @param parts of it, in order
	 */
	record ProgressView(String publisher, PathwayProgress.Line whole, List<PathwayProgress.Line> parts) {

		static @Nullable ProgressView of(SharePage page) {
			PathwayProgress progress = page.share().progress();
			return (progress != null) ? new ProgressView(progress.publisher(), progress.whole(page.words().locale()),
					page.progressParts()) : null;
		}

	}

	/**
	 * One badge.
	 *
	 * @param heading above it in the stack
	 * @param image where its picture is, on this origin
	 * @param note the learner's
	 * @param report what was checked, and what the badge says as far as it travels
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record BadgeView(@Nullable String heading, @Nullable String image, @Nullable String note, ReportView report) {

		static BadgeView of(ShownBadge badge, SharePage page) {
			String image = badge.hasImage() ? page.picture(badge) : null;
			return new BadgeView(badge.heading(), image, badge.note(), page.words().report(badge.report()));
		}

	}

}
