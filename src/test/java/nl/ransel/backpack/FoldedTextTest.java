package nl.ransel.backpack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTest {

	@Test
	void caseAccentsAndRunsOfSpaceDisappear() {
		assertThat(FoldedText.of("  Café\n CRÈME  \u00a0Ĳs ")).isEqualTo("cafe creme ijs");
	}

	@Test
	void aBadgeIsFoundByNameIssuerTagAndDescription() {
		assertThat(finds("KASSA", ABadge.valid())).isTrue();
		assertThat(finds("werf", ABadge.valid())).isTrue();
		assertThat(finds("detailhandel", ABadge.valid())).isTrue();
		assertThat(finds("wisselgeld", ABadge.valid())).isTrue();
		assertThat(finds("lassen", ABadge.valid())).isFalse();
	}

	@Test
	void everyWordMustOccurButInAnyOrder() {
		assertThat(finds("werf kassa", ABadge.valid())).isTrue();
		assertThat(finds("kassa lassen", ABadge.valid())).isFalse();
	}

	@Test
	void whatIsTypedIsNeverAPattern() {
		assertThat(finds(".*", ABadge.valid())).isFalse();
		assertThat(finds("(", ABadge.valid().named("Lassen (basis)"))).isTrue();
		assertThat(finds("\\E.*", ABadge.valid())).isFalse();
	}

	@Test
	void anEmptyQuestionFindsEverything() {
		assertThat(finds("  ", ABadge.valid())).isTrue();
	}

	@Test
	void aBadgeWhoseClaimsAreHiddenIsOnlyFoundByItsFile() {
		assertThat(finds("c1.json", ABadge.valid().forged())).isTrue();
		assertThat(finds("kassa", ABadge.valid().forged())).isFalse();
	}

	private static boolean finds(String question, ABadge badge) {
		return FoldedText.holdingAll(question).matcher(FoldedText.of(badge.listed())).find();
	}

}
