package nl.ransel.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What employers said in one month about an institution's badges. A single answer would
 * tell that somebody shared; so here too nothing is shown under five.
 *
 * @param month like {@code 2026-11}
 * @param helped at least so many found it of use, or null
 * @param unclear at least so many found it unclear, or null
 * @param sentences what they added, by alphabet: not in the order they came
 */
record FeedbackMonth(String month, @Nullable Integer helped, @Nullable Integer unclear, List<String> sentences) {

	FeedbackMonth {
		sentences = List.copyOf(sentences);
	}

	/** One answer as it was kept. */
	record Answer(String month, boolean helped, @Nullable String sentence) {
	}

	/** Newest month first; months with fewer than five answers are left out. */
	static List<FeedbackMonth> of(List<Answer> answers) {
		Map<String, List<Answer>> months = new TreeMap<>(java.util.Comparator.reverseOrder());
		answers.forEach((answer) -> months.computeIfAbsent(answer.month(), (month) -> new ArrayList<>()).add(answer));
		return months.entrySet()
			.stream()
			.filter((month) -> month.getValue().size() >= Shield.LEAST)
			.map((month) -> of(month.getKey(), month.getValue()))
			.toList();
	}

	private static FeedbackMonth of(String month, List<Answer> answers) {
		int helped = (int) answers.stream().filter(Answer::helped).count();
		return new FeedbackMonth(month, Shield.group(helped), Shield.group(answers.size() - helped),
				answers.stream().map(Answer::sentence).filter(Objects::nonNull).sorted().toList());
	}

}
