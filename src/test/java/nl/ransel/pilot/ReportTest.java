package nl.ransel.pilot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import nl.ransel.institution.DeliveredAward;
import nl.ransel.kernel.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

	private static final Instant NOVEMBER = Instant.parse("2026-11-10T10:00:00Z");

	private final List<DeliveredAward> awards = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "4,", "5,5", "9,5", "10,10", "0," })
	void aGroupIsShownInStepsOfFiveAndNotUnderFive(int people, Integer shown) {
		assertThat(Shield.group(people)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "7,7,", "20,20,15", "19,20,15", "4,20,", "5,10,5", "6,10,5", "12,100,10", "0,3," })
	void aPartNeverSaysThatEverybodyDidIt(int people, int group, Integer shown) {
		assertThat(Shield.part(people, group)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "12,30", "6,11", "30,30", "25,31", "5,10" })
	void whateverIsShownFiveCouldStillBeOutsideAndItIsTrue(int people, int group) {
		Integer shown = Shield.part(people, group);
		assertThat(shown).isLessThanOrEqualTo(people).isLessThanOrEqualTo(group - 5);
	}

	@Test
	void aMonthIsTheOneInWhichItWasDelivered() {
		deliver("kassa", 12, Instant.parse("2026-10-31T23:30:00Z"));
		assertThat(counted().get(0).month()).isEqualTo("2026-11");
	}

	@Test
	void achievementsOfFewPeopleArePutTogetherAndLeftOutWhenThatIsStillFew() {
		deliver("kassa", 12, NOVEMBER);
		deliver("lassen", 3, NOVEMBER);
		assertThat(counted()).extracting(Report.Row::achievement).containsExactly("kassa");
		deliver("zorg", 4, NOVEMBER);
		List<Report.Row> rows = counted();
		assertThat(rows).extracting(Report.Row::achievement).containsExactly("kassa", null);
		assertThat(rows.get(1).counts()).containsEntry(Measure.AWARDED, 5);
		assertThat(rows.toString()).doesNotContain("lassen", "zorg");
	}

	@Test
	void peopleAreCountedAndNotBadges() {
		IntStream.range(0, 9).forEach((time) -> this.awards.add(award("kassa", "noor", NOVEMBER, false)));
		assertThat(counted()).isEmpty();
	}

	@Test
	void totalsAreTheSumsOfWhatIsShownSoThatNothingFollowsFromThem() {
		deliver("kassa", 14, NOVEMBER);
		deliver("lassen", 1, NOVEMBER);
		Report report = new Report(NOVEMBER, counted(), List.of());
		assertThat(report.totals()).containsEntry(Measure.AWARDED, 10);
		this.awards.remove(this.awards.size() - 1);
		assertThat(new Report(NOVEMBER, counted(), List.of()).totals()).isEqualTo(report.totals());
	}

	@Test
	void whatLearnersDoIsCountedAmongThoseWhoAccepted() {
		deliver("kassa", 20, NOVEMBER);
		Map<LearnerId, LearnerUse> uses = new java.util.HashMap<>();
		IntStream.range(0, 20).forEach((at) -> {
			LearnerId learner = new LearnerId("kassa-" + at);
			Set<String> badge = Set.of("badge of kassa-" + at);
			uses.put(learner,
					new LearnerUse(learner, badge, (at < 12) ? badge : Set.of(), (at < 4) ? badge : Set.of()));
		});
		Map<Measure, Integer> counts = Report.count(this.awards, uses).get(0).counts();
		assertThat(counts).containsEntry(Measure.AWARDED, 20)
			.containsEntry(Measure.ACCEPTED, 15)
			.containsEntry(Measure.STACKED, 15)
			.containsEntry(Measure.SHARED, 10)
			.doesNotContainKeys(Measure.OPENED, Measure.DECLINED, Measure.WAITING);
	}

	@Test
	void theFileHasAnEmptyCellForWhatMayNotBeShown() {
		deliver("=kassa", 12, NOVEMBER);
		String[] lines = ReportView.of(new Report(NOVEMBER, counted(), List.of())).csv().split("\r\n");
		assertThat(lines[1]).isEqualTo("2026-11,'=kassa,'=kassa,10,5,,,,,,,");
	}

	@Test
	void whatNobodyCameForInTimeWasAwardedAndWaitsNoMore() {
		IntStream.range(0, 12)
			.forEach((number) -> this.awards.add(new DeliveredAward("kassa", "Kassa", NOVEMBER, "p-" + number,
					DeliveredAward.Outcome.LAPSED, null, null)));
		Map<Measure, Integer> counts = counted().get(0).counts();
		assertThat(counts).containsExactly(Map.entry(Measure.AWARDED, 10));
	}

	@Test
	void whatEmployersSayIsShownFromFiveAnswersOnAndInNoOrder() {
		List<FeedbackMonth.Answer> answers = new ArrayList<>();
		List.of("Zo helder", "Aardig", "Mooi", "Prima")
			.forEach((sentence) -> answers.add(new FeedbackMonth.Answer("2026-11", true, sentence)));
		assertThat(FeedbackMonth.of(answers)).isEmpty();
		answers.add(new FeedbackMonth.Answer("2026-11", true, null));
		answers.add(new FeedbackMonth.Answer("2026-11", false, "Wat is dit?"));
		FeedbackMonth month = FeedbackMonth.of(answers).get(0);
		assertThat(month.helped()).isEqualTo(5);
		assertThat(month.unclear()).isNull();
		assertThat(month.sentences()).containsExactly("Aardig", "Mooi", "Prima", "Wat is dit?", "Zo helder");
	}

	@Test
	void theFileHoldsTheRowsAndWhatEmployersSaid() {
		deliver("kassa", 12, NOVEMBER);
		List<FeedbackMonth> feedback = List.of(new FeedbackMonth("2026-10", 5, null, List.of("Mooi")));
		String csv = ReportView.of(new Report(NOVEMBER, counted(), feedback)).csv();
		assertThat(csv.lines()).containsExactly(
				"month,achievementId,achievement,awarded,accepted,declined,waiting,stacked,shared,opened,helped,unclear",
				"2026-11,kassa,kassa,10,5,,,,,,,", "2026-10,,,,,,,,,,5,");
	}

	private List<Report.Row> counted() {
		return Report.count(this.awards, Map.of());
	}

	private void deliver(String achievement, int people, Instant at) {
		IntStream.range(0, people)
			.forEach((number) -> this.awards.add(award(achievement, achievement + "-" + number, at, true)));
	}

	private static DeliveredAward award(String achievement, String person, Instant at, boolean accepted) {
		return new DeliveredAward(achievement, achievement, at, person,
				accepted ? DeliveredAward.Outcome.ACCEPTED : DeliveredAward.Outcome.WAITING,
				accepted ? new LearnerId(person) : null, accepted ? "badge of " + person : null);
	}

}
