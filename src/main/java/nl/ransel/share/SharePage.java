package nl.ransel.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.stack.Totals;
import nl.ransel.verify.ReportView.CheckView;
import nl.ransel.verify.ReportView.ProseView;
import nl.ransel.pathway.PathwayProgress;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the share page asks for.
 *
 * @param share everything that may be seen
 * @param words in the reader's language
 * @param address the page's own, without a language
 */
record SharePage(OpenedShare share, Wording words, String address) {

	/** The same address as a code, for a print. */
	QrCode qr() {
		return QrCode.of(this.address);
	}

	String verdictWord() {
		Verdict verdict = this.share.verdict();
		return single() ? word(this.share.badges().get(0).outcome())
				: this.words.say(verdict.key(), verdict.valid(), verdict.total());
	}

	String verdictSentence() {
		Verdict verdict = this.share.verdict();
		return single() ? sentence(this.share.badges().get(0))
				: this.words.say(verdict.key() + ".sentence", verdict.valid(), verdict.total());
	}

	String verdictIcon() {
		return single() ? icon(this.share.badges().get(0)) : this.share.verdict().tone().word();
	}

	boolean single() {
		return this.share.badges().size() == 1;
	}

	/**
	 * Badges under one heading.
	 *
	 * @param heading what it says, or null for none
	 */
	record Part(@Nullable String heading, List<ShownBadge> badges) {
	}

	/** The badges, part by part as they lie on the stack. */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (ShownBadge badge : this.share.badges()) {
			Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
			if (last == null || !Objects.equals(last.heading(), badge.heading())) {
				last = new Part(badge.heading(), new ArrayList<>());
				parts.add(last);
			}
			last.badges().add(badge);
		}
		return parts;
	}

	/**
	 * What the valid badges add up to, each unit by itself; null when that is nothing.
	 */
	@Nullable String totals() {
		Totals totals = this.share.totals();
		if (totals.counting() == 0) {
			return null;
		}
		String eqf = Objects.equals(totals.lowestEqf(), totals.highestEqf()) ? totals.lowestEqf()
				: totals.lowestEqf() + "–" + totals.highestEqf();
		return Stream
			.of(sum("ects", totals.ects()), sum("sbu", totals.sbu()), sum("hours", totals.hours()), sum("eqf", eqf),
					sum("issuers", totals.issuers()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" · ", this.words.say("share.totals", totals.counting()) + " ", "."));
	}

	/**
	 * How far the pathway is, in the reader's language; null when that does not travel.
	 */
	PathwayProgress.@Nullable Line progress() {
		PathwayProgress progress = this.share.progress();
		return (progress != null) ? progress.whole(this.words.locale()) : null;
	}

	/** The parts of the pathway; none when it does not travel. */
	List<PathwayProgress.Line> progressParts() {
		PathwayProgress progress = this.share.progress();
		return (progress != null) ? progress.parts(this.words.locale()) : List.of();
	}

	private @Nullable String sum(String unit, @Nullable Object amount) {
		return (amount != null) ? this.words.say("share.totals." + unit, amount) : null;
	}

	/** Where the picture of a badge is; relative, so that it stays on this origin. */
	String picture(ShownBadge badge) {
		return this.address.substring(this.address.lastIndexOf("/s/")) + "/images/" + badge.number();
	}

	/** Where the reader's words go; relative, as above. */
	String feedback() {
		return this.address.substring(this.address.lastIndexOf("/s/")) + "/feedback?lang=" + this.words.language();
	}

	/** Where the receipt of the check of a badge is; a plain link. */
	String receipt(ShownBadge badge) {
		return this.address.substring(this.address.lastIndexOf("/s/")) + "/badges/" + badge.number() + "/receipt";
	}

	String icon(ShownBadge badge) {
		return switch (badge.outcome()) {
			case VALID -> "ok";
			case INVALID -> "bad";
			case REVOKED -> "revoked";
			case EXPIRED, NOT_YET_VALID -> "clock";
			case SUSPENDED -> "paused";
			case NOT_RECIPIENT -> "person";
			case INDETERMINATE -> "calm";
		};
	}

	String tone(ShownBadge badge) {
		return Verdict.Tone.of(badge.outcome()).word();
	}

	String word(Outcome outcome) {
		return this.words.say("outcome." + outcome);
	}

	/** Why, for this badge; about other people's badges the page has its own words. */
	String sentence(ShownBadge badge) {
		String key = (badge.outcome() == Outcome.NOT_RECIPIENT) ? "share.other-person"
				: "outcome." + badge.outcome() + ".sentence";
		return this.words.say(key);
	}

	/** The issuer's texts, of which only what is harmless is left. */
	ProseView prose(Credential credential) {
		return ProseView.of(credential);
	}

	List<BadgeFact> facts(Credential credential) {
		return BadgeFact.of(credential, this.words);
	}

	/** The checks of a badge, each with its sentence. */
	List<CheckView> checks(ShownBadge badge) {
		return this.words.checks(badge.report());
	}

	/** A badge that is not simply good shows at once how we know. */
	boolean wantsReasons(ShownBadge badge) {
		return badge.outcome() != Outcome.VALID;
	}

	/** The one check that decided, or the sentence of the verdict where none did. */
	String reason(ShownBadge badge) {
		List<CheckView> checks = checks(badge);
		return Stream.of(Check.Result.FAILED, Check.Result.UNKNOWN)
			.flatMap((result) -> checks.stream().filter((check) -> check.result() == result))
			.map(CheckView::explanation)
			.findFirst()
			.orElseGet(() -> sentence(badge));
	}

	/** When the world was asked, for the checks that ask it. */
	@Nullable String source(CheckView check) {
		if (check.source() == null || check.checkedAt() == null) {
			return null;
		}
		return this.words.say("share.source." + check.source(), this.words.moment(check.checkedAt()));
	}

}
