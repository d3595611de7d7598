package nl.ransel.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the values lie that a query wants, as an {@link OrderedIndex} writes them.
 *
 * @param values the wanted ones, or none when it is a range
 * @param from the lowest that may be wanted
 * @param to the highest
 */
record Span(List<String> values, String from, String to) {

	private static final Set<String> RANGE = Set.of("$lt", "$lte", "$gt", "$gte");

	/** What a condition asks for, or null when an index cannot tell. */
	static @Nullable Span of(@Nullable Object condition) {
		if (!(condition instanceof Document operators)) {
			return isOrdered(condition) ? new Span(List.of(written(condition)), "", "") : null;
		}
		if (operators.keySet().equals(Set.of("$in")) && operators.get("$in") instanceof Collection<?> wanted) {
			return wanted.stream().allMatch(Span::isOrdered)
					? new Span(new ArrayList<>(wanted.stream().map(Span::written).toList()), "", "") : null;
		}
		boolean range = !operators.isEmpty() && RANGE.containsAll(operators.keySet())
				&& operators.values().stream().allMatch(Span::isOrdered);
		return range ? between(operators) : null;
	}

	private static Span between(Document operators) {
		String kind = written(Objects.requireNonNull(operators.values().iterator().next())).substring(0, 1);
		String from = kind;
		String to = kind + '\uffff';
		for (Map.Entry<String, Object> operator : operators.entrySet()) {
			if (operator.getKey().startsWith("$g")) {
				from = written(operator.getValue());
			}
			else {
				to = written(operator.getValue()) + '\uffff';
			}
		}
		return new Span(List.of(), from, to);
	}

	/** Whether the condition names its values. */
	boolean exact() {
		return this.from.isEmpty();
	}

	static boolean isOrdered(@Nullable Object value) {
		return value instanceof String || value instanceof Instant || value instanceof Boolean;
	}

	/** Two of a kind are in the same order as their texts; equal ones have the same. */
	static String written(@Nullable Object value) {
		if (value instanceof String text) {
			return "s" + text;
		}
		if (value instanceof Instant moment) {
			return "t%016x".formatted(moment.toEpochMilli() ^ Long.MIN_VALUE);
		}
		return (value instanceof Boolean) ? "b" + value : "z" + value;
	}

}
