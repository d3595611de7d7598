package nl.ransel.pilot;

import java.util.List;

import nl.ransel.kernel.Randomness;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reports and answers in MongoDB. */
@Component
class MongoReports implements Reports {

	private final ReactiveMongoOperations mongo;

	private final Randomness randomness;

	MongoReports(ReactiveMongoOperations mongo, Randomness randomness) {
		this.mongo = mongo;
		this.randomness = randomness;
	}

	@Override
	public Mono<Report> find(String institutionId, long period) {
		return this.mongo.findById(ReportDocument.idOf(institutionId, period), ReportDocument.class)
			.map(ReportDocument::toReport);
	}

	@Override
	public Mono<Report> keep(String institutionId, long period, Report report) {
		ReportDocument document = new ReportDocument(ReportDocument.idOf(institutionId, period), report.madeAt(),
				report.rows(), report.feedback());
		return this.mongo.insert(document)
			.map(ReportDocument::toReport)
			.onErrorResume(DuplicateKeyException.class, (there) -> find(institutionId, period));
	}

	@Override
	public Mono<List<FeedbackMonth.Answer>> answers(String institutionId) {
		return this.mongo.find(Query.query(Criteria.where("institutionId").is(institutionId)), AnswerDocument.class)
			.map(AnswerDocument::toAnswer)
			.collectList();
	}

	@Override
	public Mono<Void> add(String institutionId, FeedbackMonth.Answer answer) {
		return this.mongo
			.insert(new AnswerDocument(this.randomness.id(), institutionId, answer.month(), answer.helped(),
					answer.sentence()))
			.then();
	}

}
