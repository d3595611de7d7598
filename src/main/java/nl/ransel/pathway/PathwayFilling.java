package nl.ransel.pathway;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.pathway.HeldBadge.Reason;
import nl.ransel.stack.Arrangement;
import nl.ransel.stack.Arrangement.Section;
import nl.ransel.stack.Stack;
import nl.ransel.stack.Stack.Entry;
import nl.ransel.stack.StackFilling;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lays the badges that a pathway asks for on the stack that follows it, part by part.
 * What counted once and was lost stays in sight; what is not the learner's does not come
 * on it.
 */
@Component
class PathwayFilling implements StackFilling {

	private final Pathways pathways;

	private final OwnBadges badges;

	PathwayFilling(Pathways pathways, OwnBadges badges) {
		this.pathways = pathways;
		this.badges = badges;
	}

	/** A pathway that is published no longer leaves what is noted, and fills no more. */
	@Override
	public Mono<Stack> fill(Stack stack) {
		return Mono.justOrEmpty(stack.following())
			.flatMap((following) -> this.pathways.find(following.pathwayId()))
			.zipWith(this.badges.of(stack.learner()),
					(published, owned) -> filled(stack, owned.on(published.pathway()), owned.language()))
			.defaultIfEmpty(stack);
	}

	static Stack filled(Stack stack, Progress progress, Locale language) {
		Map<String, String> notes = stack.entries()
			.stream()
			.filter((entry) -> entry.note() != null)
			.collect(Collectors.toMap(Entry::credentialId, Entry::note));
		Map<String, Entry> entries = new LinkedHashMap<>();
		Set<Section> sections = new LinkedHashSet<>();
		for (Standing part : parts(progress.standing())) {
			boolean group = !part.parts().isEmpty();
			List<String> ids = shown(part).filter((id) -> !entries.containsKey(id)).distinct().toList();
			ids.forEach((id) -> entries.put(id, new Entry(id, notes.get(id), group ? part.requirement().id() : null)));
			if (group && !ids.isEmpty()) {
				sections.add(new Section(part.requirement().id(), part.requirement().title().in(language)));
			}
		}
		return stack.arranged(
				new Arrangement(List.copyOf(sections), List.copyOf(entries.values()), stack.arrangement().cover()));
	}

	private static List<Standing> parts(Standing whole) {
		return whole.parts().isEmpty() ? List.of(whole) : whole.parts();
	}

	private static Stream<String> shown(Standing part) {
		return part.all()
			.flatMap((standing) -> Stream.concat(standing.met().stream(),
					standing.missed().stream().filter((answer) -> stays(answer.reason()))))
			.map((answer) -> answer.badge().id());
	}

	private static boolean stays(@Nullable Reason reason) {
		return reason != null && reason.lost();
	}

}
