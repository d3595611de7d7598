package nl.ransel.pilot;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an employer said, as stored: for whom and in which month, and nothing of the
 * share, the learner or the moment. The id is chance, so it tells no order either.
 */
@Document("pilot_answers")
@CompoundIndex(name = "by_institution", def = "{'institutionId': 1, 'month': 1}")
record AnswerDocument(@Id String id, String institutionId, String month, boolean helped, @Nullable String sentence) {

	FeedbackMonth.Answer toAnswer() {
		return new FeedbackMonth.Answer(this.month, this.helped, this.sentence);
	}

}
