package nl.ransel.share;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import nl.ransel.backpack.ABadge;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Evidence;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.ProvenIdentifier;
import nl.ransel.share.Revealing.Leak;
import nl.ransel.share.Revealing.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RevealingTest {

	private static final Instant NOW = ABadge.NOW;

	@ParameterizedTest
	@ValueSource(strings = { "Badges van Roos van den Berg", "De stapel van Roos", "BERG: zorg", "roos@thuis.example" })
	void aStackThatIsNamedAfterItsOwnerTellsTheName(String title) {
		assertThat(ticking().inStack(title, null)).contains(new Leak(Travels.NAME, Where.STACK_TITLE, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Roosteren", "Roosendaal", "Van den kaasboer", "Bergen op Zoom", "" })
	void aWordThatOnlyLooksLikeTheNameDoesNot(String title) {
		assertThat(ticking().inStack(title, null)).isEmpty();
	}

	@Test
	void whatWasTickedIsNoLeak() {
		assertThat(ticking(Travels.NAME).inStack("Badges van Roos", null)).isEmpty();
	}

	@Test
	void whatDoesNotTravelIsNotLookedAt() {
		assertThat(ticking().inStack("Zorg", "Alles van Roos")).isEmpty();
		assertThat(ticking(Travels.NOTES).inStack("Zorg", "Alles van Roos"))
			.containsExactly(new Leak(Travels.NAME, Where.STACK_DESCRIPTION, null));
	}

	@Test
	void anAddressWithTheNameInItTellsTheName() {
		assertThat(ticking(Travels.EMAIL).inStack("Zorg", null))
			.containsExactly(new Leak(Travels.NAME, Where.EMAIL, null));
	}

	@Test
	void aNoteWithTheNameOrTheAddressTells() {
		assertThat(ticking(Travels.NOTES).inBadge(badge("Kassa", null), "Mail roos@thuis.example"))
			.containsExactly(new Leak(Travels.NAME, Where.NOTE, "Kassa"), new Leak(Travels.EMAIL, Where.NOTE, "Kassa"));
		assertThat(ticking().inBadge(badge("Kassa", null), "Mail roos@thuis.example")).isEmpty();
	}

	@Test
	void aResultInTheNameOfTheBadgeTellsTheResult() {
		assertThat(ticking().inBadge(badge("Rekenen met lof", "met lof"), null))
			.containsExactly(new Leak(Travels.GRADE, Where.BADGE, "Rekenen met lof"));
		assertThat(ticking(Travels.GRADE).inBadge(badge("Rekenen met lof", "met lof"), null)).isEmpty();
	}

	@Test
	void aLoneDigitIsTooCommonToMeanTheResult() {
		assertThat(ticking().inBadge(badge("Rekenen 8 uur", "8"), null)).isEmpty();
	}

	@Test
	void aResultInTheIssuersWordsTellsTheResultWhenThoseTravel() {
		assertThat(ticking(Travels.NARRATIVE).inBadge(badge("Rekenen", "Goed gedaan"), null))
			.containsExactly(new Leak(Travels.GRADE, Where.NARRATIVE, "Rekenen"));
		assertThat(ticking().inBadge(badge("Rekenen", "Goed gedaan"), null)).isEmpty();
	}

	@Test
	void evidenceThatNamesTheLearnerTells() {
		Credential badge = badge("Kassa", null, new Evidence(null, "Werkstuk van Roos", null, null));

		assertThat(ticking(Travels.EVIDENCE).inBadge(badge, null))
			.containsExactly(new Leak(Travels.NAME, Where.EVIDENCE, "Kassa"));
		assertThat(ticking().inBadge(badge, null)).isEmpty();
	}

	@Test
	void aLinkToEvidenceIsSomethingToLookAtOneself() {
		Credential badge = badge("Kassa", null, new Evidence("https://portfolio.example/7", null, null, null));

		assertThat(ticking(Travels.EVIDENCE).inBadge(badge, null))
			.containsExactly(new Leak(Travels.NAME, Where.EVIDENCE_PAGE, "Kassa"));
		assertThat(ticking(Travels.EVIDENCE, Travels.NAME).inBadge(badge, null)).isEmpty();
	}

	@Test
	void aLinkToTheHostedBadgeItselfTellsAllThatIsInIt() {
		Credential badge = badge("Kassa", "met lof",
				new Evidence("https://school.example/award-1#film", null, null, null));

		assertThat(ticking(Travels.EVIDENCE, Travels.NAME).inBadge(badge, null)).containsExactly(
				new Leak(Travels.EMAIL, Where.HOSTED, "Kassa"), new Leak(Travels.GRADE, Where.HOSTED, "Kassa"),
				new Leak(Travels.NARRATIVE, Where.HOSTED, "Kassa"));
	}

	@Test
	void aLearnerWithoutANameHasNoneToTell() {
		Revealing nobody = Revealing.of(Set.of(), new Learner(ABadge.NOOR, null, "nl", NOW, List.of()));

		assertThat(nobody.inStack("Stapel van Roos", null)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Where.class)
	void everyWarningHasItsSentence(Where where) {
		for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
			String sentence = LeakView.of(new Leak(Travels.NAME, where, "Kassa"), Messages.all(), language)
				.explanation();
			assertThat(sentence).doesNotContain("share.leak").endsWith(".");
		}
	}

	private static Revealing ticking(Travels... travels) {
		Set<Travels> ticked = EnumSet.noneOf(Travels.class);
		ticked.addAll(Arrays.asList(travels));
		return Revealing.of(ticked, new Learner(ABadge.NOOR, "Roos van den Berg", "nl", NOW,
				List.of(new ProvenIdentifier(Identifier.email("roos@thuis.example"), "eduID", NOW))));
	}

	private static Credential badge(String name, String grade, Evidence... evidence) {
		Achievement achievement = new Achievement("https://school.example/a", name, "Je leert het.", null, null, null,
				"Badge", List.of(), List.of(), Facts.NONE);
		return new Credential(Standard.OB_2_0, "hosted", "https://school.example/award-1", achievement,
				new Issuer("https://school.example", "De Werf", null, null, null), Recipient.NOBODY, NOW, null, grade,
				"Heel goed gedaan.", List.of(evidence));
	}

}
