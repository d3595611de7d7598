package nl.ransel.pilot;

import java.util.List;

import reactor.core.publisher.Mono;

/** Where reports and what employers said are kept. */
interface Reports {

	/** The report of this institution in this period, or empty. */
	Mono<Report> find(String institutionId, long period);

	/** Keeps it, unless there is one already; gives the one that is kept. */
	Mono<Report> keep(String institutionId, long period, Report report);

	/** Everything employers said about an institution's badges. */
	Mono<List<FeedbackMonth.Answer>> answers(String institutionId);

	/** Keeps what one of them said. */
	Mono<Void> add(String institutionId, FeedbackMonth.Answer answer);

}
