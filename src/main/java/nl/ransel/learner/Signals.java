package nl.ransel.learner;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.ransel.learner.LearnerEvents.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How often each topic of one learner has changed, ever. Two of them tell what happened
 * in between, whatever was missed on the way.
 */
record Signals(Map<Topic, Long> counts) {

	static final Signals NONE = new Signals(Map.of());

	Signals {
		Map<Topic, Long> all = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			all.put(topic, counts.getOrDefault(topic, 0L));
		}
		counts = Map.copyOf(all);
	}

	long count(Topic topic) {
		return this.counts.get(topic);
	}

	/** The topics that moved on after the earlier moment. */
	Set<Topic> since(Signals earlier) {
		Set<Topic> changed = EnumSet.noneOf(Topic.class);
		for (Topic topic : Topic.values()) {
			if (count(topic) > earlier.count(topic)) {
				changed.add(topic);
			}
		}
		return changed;
	}

	/** The highest of both: news that arrives late never turns a counter back. */
	Signals and(Signals other) {
		Map<Topic, Long> highest = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			highest.put(topic, Math.max(count(topic), other.count(topic)));
		}
		return new Signals(highest);
	}

	/** The counts as an event id, which a browser sends back when it connects again. */
	String toEventId() {
		return Arrays.stream(Topic.values())
			.map((topic) -> Long.toString(count(topic)))
			.collect(Collectors.joining("."));
	}

	/** Reads an event id back; null when it is not one of ours. */
	static @Nullable Signals fromEventId(@Nullable String id) {
		if (id == null || !id.matches("\\d{1,18}(\\.\\d{1,18})*")) {
			return null;
		}
		String[] parts = id.split("\\.");
		if (parts.length != Topic.values().length) {
			return null;
		}
		Map<Topic, Long> counts = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			counts.put(topic, Long.parseLong(parts[topic.ordinal()]));
		}
		return new Signals(counts);
	}

}
