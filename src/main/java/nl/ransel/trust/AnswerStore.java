package nl.ransel.trust;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.RememberedRemote.Question;
import org.jspecify.annotations.Nullable;

/** A bounded memory of answers that forgets what was longest unused. */
final class AnswerStore {

	/** What an entry weighs beside its body. */
	private static final int OVERHEAD = 512;

	private final long maxBytes;

	private final Map<Question, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);

	private long bytes;

	AnswerStore(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	synchronized @Nullable Answer get(Question question) {
		return this.answers.get(question);
	}

	synchronized void put(Question question, Answer answer) {
		Answer before = this.answers.put(question, answer);
		this.bytes += weight(answer) - ((before != null) ? weight(before) : 0);
		Iterator<Answer> oldest = this.answers.values().iterator();
		while (this.bytes > this.maxBytes && oldest.hasNext()) {
			this.bytes -= weight(oldest.next());
			oldest.remove();
		}
	}

	synchronized void remove(Question question) {
		Answer before = this.answers.remove(question);
		this.bytes -= (before != null) ? weight(before) : 0;
	}

	private static long weight(Answer answer) {
		return (long) answer.body().length + OVERHEAD;
	}

}
