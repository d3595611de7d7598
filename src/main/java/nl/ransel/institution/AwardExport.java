package nl.ransel.institution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whom the learner trusts, and what they decided about awards. Both go along to be read
 * and do not come back: a file that somebody was talked into must make nobody a trusted
 * institution, and what was decided stands with the award.
 */
@Component
@Order(Exporting.REFERRING + 3)
class AwardExport implements Exporting {

	private final Trusting trusting;

	private final Inbox inbox;

	private final MessageSource messages;

	AwardExport(Trusting trusting, Inbox inbox, MessageSource messages) {
		this.trusting = trusting;
		this.inbox = inbox;
		this.messages = messages;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		Mono<ExportPart> trusted = this.trusting.of(learner)
			.map(TrustedInstitutionView::of)
			.collectList()
			.map(AwardExport::trusted);
		Mono<ExportPart> decided = this.inbox.decidedBy(learner)
			.map(Entry::of)
			.collectList()
			.map((entries) -> decided(entries, language));
		return Flux.concat(trusted, decided);
	}

	private static ExportPart trusted(List<TrustedInstitutionView> institutions) {
		return new ExportPart("trusted", institutions,
				institutions.stream().map(TrustedInstitutionView::name).toList());
	}

	private ExportPart decided(List<Entry> entries, Locale language) {
		return new ExportPart("decisions", entries, entries.stream().map((entry) -> line(entry, language)).toList());
	}

	private String line(Entry entry, Locale language) {
		String what = (entry.name() != null) ? entry.name() : entry.reference();
		return this.messages.getMessage("export.decisions." + entry.state(),
				new Object[] { what, entry.institutionName() }, language);
	}

	/**
	 * One decision.
	 *
	 * @param institutionId who delivered it
	 * @param institutionName what that was called at the time
	 * @param reference the institution's own
	 * @param name what it was for, or null for one from before that was kept
	 * @param state what the learner decided
	 * @param at when
	 * @param reason the learner's for declining
	 * @param credentialId what it became in the backpack
	 */
	record Entry(String institutionId, String institutionName, String reference, @Nullable String name,
			Award.State state, @Nullable Instant at, @Nullable String reason, @Nullable String credentialId) {

		static Entry of(Award award) {
			AwardedFor what = award.awardedFor();
			Award.Decision decision = award.decision();
			return new Entry(award.institutionId(), award.institutionName(), award.reference(),
					(what != null) ? what.name() : null, award.state(), (decision != null) ? decision.at() : null,
					(decision != null) ? decision.reason() : null, (decision != null) ? decision.credentialId() : null);
		}

	}

}
