package nl.ransel.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonValue;

/** Counts what the service asks the store, and how long the store takes to answer. */
public final class StoreQuestions implements CommandListener {

	public static final StoreQuestions INSTANCE = new StoreQuestions();

	private final Map<Integer, String> underWay = new ConcurrentHashMap<>();

	private final Map<String, Asked> asked = new ConcurrentHashMap<>();

	private StoreQuestions() {
	}

	@Override
	public void commandStarted(CommandStartedEvent event) {
		BsonValue collection = event.getCommand().get(event.getCommandName());
		this.underWay.put(event.getRequestId(), event.getCommandName()
				+ ((collection != null && collection.isString()) ? " " + collection.asString().getValue() : ""));
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		answered(event.getRequestId(), event.getElapsedTime(TimeUnit.MICROSECONDS));
	}

	@Override
	public void commandFailed(CommandFailedEvent event) {
		answered(event.getRequestId(), event.getElapsedTime(TimeUnit.MICROSECONDS));
	}

	private void answered(int request, long micros) {
		String what = this.underWay.remove(request);
		if (what != null) {
			Asked all = this.asked.computeIfAbsent(what, (name) -> new Asked(new LongAdder(), new LongAdder()));
			all.times().increment();
			all.micros().add(micros);
		}
	}

	/** Starts to count anew. */
	public void forget() {
		this.asked.clear();
	}

	/**
	 * A line for each kind of question.
	 * @param answers how many answers of the service they served
	 */
	public String perAnswer(long answers) {
		StringBuilder lines = new StringBuilder();
		new TreeMap<>(this.asked).forEach((what, all) -> lines.append("    %-28s %5.2f times, %6.2f ms each%n"
			.formatted(what, (double) all.times().sum() / answers, all.micros().sum() / 1000.0 / all.times().sum())));
		return lines.toString();
	}

	private record Asked(LongAdder times, LongAdder micros) {
	}

}
