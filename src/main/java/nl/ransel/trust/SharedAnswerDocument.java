package nl.ransel.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import nl.ransel.trust.SharedAnswers.Shared;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one copy of the service was answered, as stored for the others. The id is a hash
 * of the question: no address that was asked stands here. Ignored after its end, and then
 * swept away.
 */
@Document("answers")
record SharedAnswerDocument(@Id String id, Instant at, String digest, @Indexed(name = "by_end") Instant until,
		long size, @Nullable Whole whole) {

	/** What a document weighs beside the body in it. */
	private static final int OVERHEAD = 512;

	static SharedAnswerDocument of(Question question, Answer answer, boolean withBody) {
		Duration fresh = question.purpose().freshFor(answer);
		Duration standIn = question.purpose().standIn();
		return new SharedAnswerDocument(AnswerDigest.of(question), answer.at(), AnswerDigest.of(answer),
				answer.at().plus((fresh.compareTo(standIn) > 0) ? fresh : standIn),
				OVERHEAD + (withBody ? answer.body().length : 0), withBody ? Whole.of(answer) : null);
	}

	Shared toShared(URI uri) {
		return new Shared(this.digest, (this.whole != null) ? this.whole.toAnswer(uri, this.at) : null);
	}

	/** The answer itself. */
	record Whole(@Nullable String location, int status, String mediaType, byte[] body, @Nullable Long keepForMillis,
			@Nullable String etag, @Nullable String lastModified, boolean standIn) {

		static Whole of(Answer answer) {
			String location = answer.location().equals(answer.uri()) ? null : answer.location().toString();
			Long keepFor = (answer.keepFor() != null) ? answer.keepFor().toMillis() : null;
			return new Whole(location, answer.status(), answer.mediaType(), answer.body(), keepFor,
					answer.terms().etag(), answer.terms().lastModified(), answer.terms().standIn());
		}

		Answer toAnswer(URI uri, Instant at) {
			return new Answer(uri, (this.location != null) ? URI.create(this.location) : uri, this.status,
					this.mediaType, this.body, Check.Source.CACHED, at,
					(this.keepForMillis != null) ? Duration.ofMillis(this.keepForMillis) : null,
					new Terms(this.etag, this.lastModified, true, this.standIn, true));
		}

	}

}
