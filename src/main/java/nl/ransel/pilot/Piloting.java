package nl.ransel.pilot;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.institution.DeliveredAward;
import nl.ransel.institution.Deliveries;
import nl.ransel.kernel.LearnerId;
import nl.ransel.share.Feedback;
import nl.ransel.share.FeedbackBox;
import nl.ransel.share.SharedCredentials;
import nl.ransel.stack.StackedCredentials;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Counts what a pilot came to, once in a period. */
@Service
class Piloting implements FeedbackBox {

	/** Learners looked at at the same time. */
	private static final int AT_ONCE = 4;

	private final Deliveries deliveries;

	private final StackedCredentials stacks;

	private final SharedCredentials shares;

	private final Reports reports;

	private final PilotProperties properties;

	private final Clock clock;

	Piloting(Deliveries deliveries, StackedCredentials stacks, SharedCredentials shares, Reports reports,
			PilotProperties properties, Clock clock) {
		this.deliveries = deliveries;
		this.stacks = stacks;
		this.shares = shares;
		this.reports = reports;
		this.properties = properties;
		this.clock = clock;
	}

	/** The report of this period, counted when nobody asked for it before. */
	Mono<Report> report(String institutionId) {
		long period = this.clock.instant().toEpochMilli() / this.properties.period().toMillis();
		return this.reports.find(institutionId, period)
			.switchIfEmpty(Mono.defer(() -> counted(institutionId)
				.flatMap((report) -> this.reports.keep(institutionId, period, report))));
	}

	private Mono<Report> counted(String institutionId) {
		return this.deliveries.of(institutionId)
			.collectList()
			.zipWhen(this::uses, Report::count)
			.zipWith(this.reports.answers(institutionId),
					(rows, answers) -> new Report(this.clock.instant().truncatedTo(ChronoUnit.MILLIS), rows,
							FeedbackMonth.of(answers)));
	}

	private Mono<Map<LearnerId, LearnerUse>> uses(List<DeliveredAward> awards) {
		Set<LearnerId> learners = awards.stream()
			.filter((award) -> award.credentialId() != null)
			.map(DeliveredAward::learner)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return Flux.fromIterable(learners).flatMap(this::use, AT_ONCE).collectMap(LearnerUse::learner);
	}

	private Mono<LearnerUse> use(LearnerId learner) {
		Mono<Set<String>> stacked = this.stacks.everything(learner)
			.flatMapIterable((stack) -> stack.credentialIds())
			.collect(Collectors.toSet());
		return stacked.zipWith(this.shares.of(learner).collectList(),
				(ids, shared) -> LearnerUse.of(learner, ids, shared));
	}

	@Override
	public Mono<Void> drop(Set<String> issuerIds, Feedback feedback) {
		String month = YearMonth.from(this.clock.instant().atZone(Report.ZONE)).toString();
		FeedbackMonth.Answer answer = new FeedbackMonth.Answer(month, feedback.helped(), feedback.sentence());
		return Flux.fromIterable(this.deliveries.issuing(issuerIds))
			.concatMap((institution) -> this.reports.add(institution, answer))
			.then();
	}

}
