package nl.ransel.learner;

import java.util.EnumMap;
import java.util.Map;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.LearnerEvents.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A learner's counters as stored. */
@Document("signals")
record SignalDocument(@Id String learnerId, @Nullable Map<String, Long> counts) {

	SignalStore.LearnerSignals toSignals() {
		Map<Topic, Long> known = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			known.put(topic, (this.counts != null) ? this.counts.getOrDefault(topic.name(), 0L) : 0L);
		}
		return new SignalStore.LearnerSignals(new LearnerId(this.learnerId), new Signals(known));
	}

}
