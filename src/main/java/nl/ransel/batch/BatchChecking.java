package nl.ransel.batch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.credential.Check;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.Finding;
import nl.ransel.verify.Intake;
import nl.ransel.verify.Lead;
import nl.ransel.verify.Question;
import nl.ransel.verify.SharedBadges;
import nl.ransel.verify.SharedBadges.Shared;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Service;

/** Checks items a few at a time and gives their rows in the order they were handed in. */
@Service
class BatchChecking {

	private static final Logger log = LoggerFactory.getLogger(BatchChecking.class);

	private static final int AT_ONCE = 4;

	private final Intake intake;

	private final SharedBadges shares;

	BatchChecking(Intake intake, SharedBadges shares) {
		this.intake = intake;
		this.shares = shares;
	}

	/**
	 * @param userAgent with what the reader came, for who owns a share that is opened
	 * @return for each item its number, from 1, and its rows: at least one
	 */
	Flux<RowView.Numbered> check(List<Item> items, @Nullable String userAgent) {
		return Flux.range(0, items.size())
			.flatMapSequential((at) -> numbered(at + 1, items.get(at), userAgent), AT_ONCE, 1);
	}

	private Flux<RowView.Numbered> numbered(int number, Item item, @Nullable String userAgent) {
		return rows(item, userAgent).index()
			.map((row) -> new RowView.Numbered(number, row.getT1().intValue() + 1, item.name(), row.getT2()));
	}

	/** Whatever happens to one item, the others go on. */
	private Flux<Row> rows(Item item, @Nullable String userAgent) {
		if (item.body() == null) {
			return Flux.just(Row.of((item.problem() != null) ? item.problem() : Problem.badRequest("batch.item")));
		}
		return this.intake.look(item.body())
			.flatMapMany((finding) -> rows(finding, item.question(), userAgent))
			.onErrorResume((ex) -> Flux.just(Row.of(problem(ex))));
	}

	private Flux<Row> rows(Finding finding, Question question, @Nullable String userAgent) {
		if (finding instanceof Finding.Leads leads) {
			return Flux.fromIterable(leads.leads())
				.concatMap((lead) -> rows(lead, question, userAgent)
					.onErrorResume((ex) -> Flux.just(Row.of(problem(ex)))));
		}
		return Flux.just(Row.of(question.of(((Finding.Checked) finding).report())));
	}

	private Flux<Row> rows(Lead lead, Question question, @Nullable String userAgent) {
		if (lead.kind() == Lead.Kind.SHARE) {
			return this.shares.open(URI.create(lead.value()), userAgent)
				.map((shared) -> row(shared, question))
				.switchIfEmpty(Flux.just(Row.of(Problem.notFound("batch.share-empty"))));
		}
		return this.intake.follow(lead).map((report) -> Row.of(question.of(report))).flux();
	}

	/**
	 * A share says whether badges are their owner's, and who that is only when the owner
	 * wants. So whether they are of the person asked about can be said only when the
	 * address travels; otherwise it stays open, and the badge is not called valid.
	 */
	private static Row row(Shared shared, Question question) {
		Identifier asked = question.person();
		boolean known = asked == null || (shared.ownerEmail() != null && asked.kind() == Identifier.Kind.EMAIL
				&& asked.value().equalsIgnoreCase(shared.ownerEmail()));
		return new Row(known ? shared.report() : open(shared.report()), shared.ownerName(), null);
	}

	private static VerificationReport open(VerificationReport report) {
		if (report.credential() == null) {
			return report;
		}
		List<Check> checks = new ArrayList<>(report.checks());
		checks.removeIf((check) -> check.name() == Check.Name.RECIPIENT && check.is(Check.Result.PASSED));
		if (checks.size() < report.checks().size()) {
			checks.add(Check.unknown(Check.Name.RECIPIENT, "shared"));
		}
		return new VerificationReport(report.verifiedAt(), report.standard(), report.format(), report.credential(),
				report.trust(), checks);
	}

	private static Problem problem(Throwable cause) {
		if (cause instanceof Problem problem) {
			return problem;
		}
		log.error("An item of a batch could not be checked", cause);
		return Problem.badRequest("batch.failed");
	}

}
