package nl.ransel.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a share gives away what its learner did not tick: a name in the title of a
 * stack, a grade in the name of a badge, an address behind which the whole badge can be
 * read. It warns and never blocks: only the learner knows whether it matters.
 *
 * @param travels what was ticked
 * @param names the learner's name, whole and in its telling parts
 * @param addresses the e-mail addresses the learner has proven
 */
record Revealing(Set<Travels> travels, List<String> names, List<String> addresses) {

	private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "ten", "ter", "het", "del", "aan");

	private static final int SHORTEST_NAME = 3;

	static Revealing of(Set<Travels> travels, Learner learner) {
		List<String> addresses = learner.proven()
			.stream()
			.filter((identifier) -> identifier.kind() == Identifier.Kind.EMAIL)
			.map(Identifier::value)
			.toList();
		return new Revealing(travels, parts(learner.name()), addresses);
	}

	/**
	 * One thing that shows through.
	 *
	 * @param what was not ticked and can be read all the same
	 * @param where it can be read
	 * @param badge name of the badge it is in, or null when it is the stack
	 */
	record Leak(Travels what, Where where, @Nullable String badge) {
	}

	/** The parts of a share in which something can stand. */
	enum Where {

		STACK_TITLE, STACK_HEADING, STACK_DESCRIPTION, NOTE, EMAIL, BADGE, NARRATIVE, EVIDENCE,
		/** The page that a link of the evidence leads to. */
		EVIDENCE_PAGE,
		/** A link under which the issuer shows the badge itself, with whose it is. */
		HOSTED

	}

	/** What the stack says of its own. */
	List<Leak> inStack(@Nullable String title, @Nullable String description) {
		Set<Leak> leaks = new LinkedHashSet<>();
		look(leaks, Where.STACK_TITLE, null, null, title);
		if (ticked(Travels.NOTES)) {
			look(leaks, Where.STACK_DESCRIPTION, null, null, description);
		}
		if (ticked(Travels.EMAIL) && !ticked(Travels.NAME) && !this.addresses.isEmpty()
				&& saysWho(this.addresses.get(this.addresses.size() - 1))) {
			leaks.add(new Leak(Travels.NAME, Where.EMAIL, null));
		}
		return List.copyOf(leaks);
	}

	/** What the headings of the stack say; they go along as its name does. */
	List<Leak> inHeadings(List<String> headings) {
		Set<Leak> leaks = new LinkedHashSet<>();
		headings.forEach((heading) -> look(leaks, Where.STACK_HEADING, null, null, heading));
		return List.copyOf(leaks);
	}

	/** What one badge says. */
	List<Leak> inBadge(Credential credential, @Nullable String note) {
		String name = credential.achievement().name();
		String grade = credential.grade();
		Set<Leak> leaks = new LinkedHashSet<>();
		look(leaks, Where.BADGE, name, grade, name, credential.achievement().description(),
				credential.achievement().criteria());
		if (ticked(Travels.NARRATIVE)) {
			look(leaks, Where.NARRATIVE, name, grade, credential.narrative());
		}
		if (ticked(Travels.NOTES)) {
			look(leaks, Where.NOTE, name, grade, note);
		}
		if (ticked(Travels.EVIDENCE)) {
			credential.evidence().forEach((evidence) -> look(leaks, Where.EVIDENCE, name, grade, texts(evidence)));
			evidencePages(leaks, credential, name);
		}
		hosted(leaks, credential, name);
		return List.copyOf(leaks);
	}

	/**
	 * Whether nothing that was not ticked can be read in these texts.
	 * @param grade that may not be told, or null
	 */
	boolean silent(List<String> texts, @Nullable String grade) {
		Set<Leak> leaks = new LinkedHashSet<>();
		look(leaks, Where.BADGE, null, grade, texts.toArray(String[]::new));
		return leaks.isEmpty();
	}

	/** Nobody but the learner knows what is to be seen there. */
	private void evidencePages(Set<Leak> leaks, Credential credential, String badge) {
		boolean links = credential.evidence().stream().anyMatch((evidence) -> web(evidence.url()));
		if (links && !ticked(Travels.NAME)) {
			leaks.add(new Leak(Travels.NAME, Where.EVIDENCE_PAGE, badge));
		}
	}

	private void hosted(Set<Leak> leaks, Credential credential, String badge) {
		String own = credential.id();
		Stream<String> evidence = ticked(Travels.EVIDENCE) ? credential.evidence().stream().map(Evidence::url)
				: Stream.empty();
		boolean shown = own != null && web(own)
				&& Stream.concat(Stream.ofNullable(credential.achievement().criteriaUrl()), evidence)
					.filter(Objects::nonNull)
					.anyMatch((url) -> samePage(url, own));
		if (!shown) {
			return;
		}
		Stream.of(Travels.EMAIL, Travels.GRADE, Travels.NARRATIVE)
			.filter((what) -> !ticked(what))
			.filter((what) -> what != Travels.GRADE || credential.grade() != null)
			.filter((what) -> what != Travels.NARRATIVE || credential.narrative() != null)
			.forEach((what) -> leaks.add(new Leak(what, Where.HOSTED, badge)));
	}

	private void look(Set<Leak> leaks, Where where, @Nullable String badge, @Nullable String grade,
			@Nullable String... texts) {
		String text = String.join("\n", Arrays.stream(texts).filter(Objects::nonNull).toList());
		if (!ticked(Travels.NAME) && saysWho(text)) {
			leaks.add(new Leak(Travels.NAME, where, badge));
		}
		if (!ticked(Travels.EMAIL) && this.addresses.stream().anyMatch((address) -> says(text, address))) {
			leaks.add(new Leak(Travels.EMAIL, where, badge));
		}
		if (!ticked(Travels.GRADE) && grade != null && telling(grade) && says(text, grade)) {
			leaks.add(new Leak(Travels.GRADE, where, badge));
		}
	}

	private boolean ticked(Travels what) {
		return this.travels.contains(what);
	}

	private boolean saysWho(String text) {
		return this.names.stream().anyMatch((name) -> says(text, name));
	}

	/** As words of its own: "Roos" is not in "roosteren". */
	private static boolean says(String text, String words) {
		String bounded = "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip()) + "(?![\\p{L}\\p{N}])";
		return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).find();
	}

	/** A lone digit stands in too many texts to mean the grade. */
	private static boolean telling(String grade) {
		return grade.strip().length() > 1;
	}

	private static String[] texts(Evidence evidence) {
		return Stream.of(evidence.url(), evidence.name(), evidence.description(), evidence.narrative())
			.filter(Objects::nonNull)
			.toArray(String[]::new);
	}

	private static boolean web(@Nullable String url) {
		return ForeignText.link(url) != null;
	}

	private static boolean samePage(String url, String own) {
		return withoutFragment(url).equals(withoutFragment(own));
	}

	private static String withoutFragment(String url) {
		String bare = url.strip();
		int hash = bare.indexOf('#');
		return (hash >= 0) ? bare.substring(0, hash) : bare;
	}

	private static List<String> parts(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return List.of();
		}
		List<String> names = new ArrayList<>(List.of(name.strip()));
		Arrays.stream(name.strip().split("[\\s.]+"))
			.filter((part) -> part.length() >= SHORTEST_NAME)
			.filter((part) -> !PARTICLES.contains(part.toLowerCase(Locale.ROOT)))
			.forEach(names::add);
		return List.copyOf(names);
	}

}
