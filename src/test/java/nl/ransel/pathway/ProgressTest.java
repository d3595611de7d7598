package nl.ransel.pathway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import nl.ransel.credential.AchievedLevel;
import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.pathway.HeldBadge.Reason;
import org.junit.jupiter.api.Test;

import static nl.ransel.pathway.AHeldBadge.aligned;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

	private static final String SKILLS = """
			{"id":"p","version":1,"title":{"nl":"Pad"},"publisher":{"name":"School"},
			 "levels":[{"id":"beginner","title":{"nl":"Beginner"}},
			  {"id":"gevorderd","title":{"nl":"Gevorderd","en":"Advanced"},"alsoCalled":["https://rubric.example/2"]},
			  {"id":"expert","title":{"nl":"Expert"}}],
			 "requirement":%s}""";

	private static final String TEAM = """
			{"id":"team","title":{"nl":"Samenwerken"},"metBy":[{"framework":"Vaardig","code":"team"}],
			 "minimumLevel":"gevorderd"}""";

	@Test
	void aBadgeOfAnyIssuerMeetsTheSkillItIsAlignedTo() {
		assertThat(on(TEAM, aligned("a", "Vaardig", "team-gevorderd").by("urn:1"))).isTrue();
		assertThat(on(TEAM, aligned("a", "vaardig ", "TEAM/Advanced").by("urn:2"))).isTrue();
		assertThat(on(TEAM, aligned("a", "Vaardig", "teamgeest-gevorderd"))).isFalse();
		assertThat(on(TEAM, aligned("a", "Anders", "team-gevorderd"))).isFalse();
	}

	@Test
	void aHigherLevelDoesAndALowerOneOrNoneDoesNotAndItSaysWhy() {
		assertThat(on(TEAM, aligned("a", "Vaardig", "team-expert"))).isTrue();
		assertThat(missed(TEAM, aligned("a", "Vaardig", "team-beginner"))).containsExactly(Reason.LEVEL_TOO_LOW);
		assertThat(missed(TEAM, aligned("a", "Vaardig", "team"))).containsExactly(Reason.LEVEL_UNKNOWN);
	}

	@Test
	void whatTheAwardSaysIsBelievedBeforeTheAlignmentAndThatBeforeTheAchievementAndThatBeforeATag() {
		AHeldBadge expert = aligned("a", "Vaardig", "team-expert");
		assertThat(on(TEAM, expert.levels(reached("Beginner")))).isFalse();
		assertThat(on(TEAM, expert.levels(required("Beginner")))).isTrue();
		AHeldBadge bare = aligned("a", "Vaardig", "team");
		assertThat(on(TEAM, bare.levels(required("Beginner")).tags("expert"))).isFalse();
		assertThat(on(TEAM, bare.tags("Expert"))).isTrue();
	}

	@Test
	void aRubricLevelIsKnownByItsIdItsNameOrItsLevel() {
		AHeldBadge bare = aligned("a", "Vaardig", "team");
		assertThat(on(TEAM, bare.levels(new AchievedLevel("https://rubric.example/2", List.of(), true, List.of()))))
			.isTrue();
		assertThat(on(TEAM, bare.levels(reached("gevorderd")))).isTrue();
		assertThat(on(TEAM, bare.levels(reached("8")))).isFalse();
	}

	@Test
	void aResultAboutAnotherItemSaysNothingAboutThisOne() {
		Alignment other = new Alignment("Plannen", null, "Vaardig", "plan", null);
		Alignment same = new Alignment("Samen", null, "Vaardig", "team", null);
		AHeldBadge bare = aligned("a", "Vaardig", "team");
		assertThat(on(TEAM, bare.levels(new AchievedLevel(null, List.of("expert"), true, List.of(other))))).isFalse();
		assertThat(on(TEAM, bare.levels(new AchievedLevel(null, List.of("expert"), true, List.of(same))))).isTrue();
	}

	@Test
	void theLevelMayStandAtTheEndOfTheNameAsAWordOfItsOwn() {
		assertThat(on(TEAM, aligned("a", "Vaardig", "team").named("Samenwerken (gevorderd)"))).isTrue();
		assertThat(on(TEAM, aligned("a", "Vaardig", "team").named("Samenwerken, vergevorderd"))).isFalse();
	}

	@Test
	void anAddressAnAchievementOrATagWillDoToo() {
		String any = """
				{"id":"x","title":{"nl":"X"},"metBy":[{"url":"https://skill.example/x"},
				 {"achievement":"urn:x"},{"tag":"ict"}]}""";
		assertThat(on(any, aligned("a", "", "").url("https://skill.example/x#expert"))).isTrue();
		assertThat(on(any, aligned("a", "", "").url("https://skill.example/xy"))).isFalse();
		assertThat(on(any, aligned("a", "", "").achievement("urn:x"))).isTrue();
		assertThat(on(any, aligned("a", "", "").tags("ICT "))).isTrue();
		assertThat(on(any, aligned("a", "", ""))).isFalse();
	}

	@Test
	void onlyBadgesThatAreTrueValidAndTheLearnersCountAndTheRestSaysWhyNot() {
		for (Reason reason : List.of(Reason.REVOKED, Reason.EXPIRED, Reason.PENDING, Reason.UNCHECKED)) {
			assertThat(missed(TEAM, aligned("a", "Vaardig", "team-expert").problem(reason))).containsExactly(reason);
		}
	}

	@Test
	void aChoiceNeedsNoMoreThanItAsksForAndTakesWhatIsNearest() {
		String choice = """
				{"id":"choice","someOf":[%s,%s,%s],"count":2}""".formatted(tagged("a"), tagged("b"), tagged("c"));
		assertThat(progress(choice, tag("1", "a")).standing()).extracting(Standing::have, Standing::need)
			.containsExactly(1, 2);
		assertThat(next(choice, tag("1", "a"))).containsExactly("b", "c");
		Progress done = progress(choice, tag("1", "a"), tag("2", "b"), tag("3", "c"));
		assertThat(done.complete()).isTrue();
		assertThat(done.standing().have()).isEqualTo(2);
		assertThat(next(choice, tag("1", "a"), tag("2", "c"))).isEmpty();
	}

	@Test
	void groupsAddUpAndOneBadgeMayMeetSeveralRequirements() {
		String all = """
				{"id":"all","allOf":[%s,{"id":"g","title":{"nl":"G"},"allOf":[%s,%s]}]}""".formatted(tagged("a"),
				tagged("b"), tagged("c"));
		Progress some = progress(all, tag("1", "a", "b"));
		assertThat(some.standing()).extracting(Standing::have, Standing::need).containsExactly(2, 3);
		assertThat(next(all, tag("1", "a", "b"))).containsExactly("c");
		assertThat(progress(all, tag("1", "a", "b", "c")).complete()).isTrue();
	}

	@Test
	void whatWasLostIsTheReasonThatItIsNotComplete() {
		assertThat(progress(TEAM, aligned("a", "Vaardig", "team-expert").problem(Reason.REVOKED)).lost())
			.contains(Reason.REVOKED);
		assertThat(progress(TEAM, aligned("a", "Vaardig", "team-beginner")).lost()).isEmpty();
	}

	private static AchievedLevel reached(String name) {
		return new AchievedLevel(null, List.of(name), true, List.of());
	}

	private static AchievedLevel required(String name) {
		return new AchievedLevel(null, List.of(name), false, List.of());
	}

	private static String tagged(String tag) {
		return "{\"id\":\"%s\",\"title\":{\"nl\":\"%s\"},\"metBy\":[{\"tag\":\"%s\"}]}".formatted(tag, tag, tag);
	}

	private static AHeldBadge tag(String id, String... tags) {
		return aligned(id, "", "").tags(tags);
	}

	private static Progress progress(String requirement, AHeldBadge... badges) {
		Pathway pathway = PathwayReader.read(SKILLS.formatted(requirement).getBytes(StandardCharsets.UTF_8));
		return Progress.of(pathway, Arrays.stream(badges).map(AHeldBadge::held).toList());
	}

	private static boolean on(String requirement, AHeldBadge badge) {
		return progress(requirement, badge).complete();
	}

	private static List<Reason> missed(String requirement, AHeldBadge badge) {
		return progress(requirement, badge).standing().missed().stream().map(Standing.Answer::reason).toList();
	}

	private static List<String> next(String requirement, AHeldBadge... badges) {
		return progress(requirement, badges).standing().next().map((open) -> open.requirement().id()).toList();
	}

}
