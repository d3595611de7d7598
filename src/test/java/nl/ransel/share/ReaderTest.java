package nl.ransel.share;

import java.time.Duration;

import nl.ransel.backpack.ABadge;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderTest {

	private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)";

	private final Share share = AShare.live();

	private final Share visited = this.share.visited(new Visit(AShare.NOW, Client.PHONE));

	@Test
	void aStrangerCounts() {
		assertThat(Reader.of(PHONE, "none", null).countsFor(new Door.Entry(this.share, false), AShare.NOW)).isTrue();
		assertThat(Reader.of(null, null, null).countsFor(new Door.Entry(this.share, false), AShare.NOW)).isTrue();
	}

	@Test
	void anotherLearnerCountsAndTheOwnerDoesNot() {
		assertThat(Reader.of(PHONE, null, ABadge.DAAN).countsFor(new Door.Entry(this.share, false), AShare.NOW))
			.isTrue();
		assertThat(Reader.of(PHONE, null, ABadge.NOOR).countsFor(new Door.Entry(this.share, false), AShare.NOW))
			.isFalse();
	}

	@Test
	void changingTheLanguageOnThePageIsNotAnotherVisit() {
		assertThat(Reader.of(PHONE, "same-origin", null)
			.countsFor(new Door.Entry(this.visited, false), AShare.NOW.plusSeconds(20))).isFalse();
	}

	@Test
	void aHeaderAloneHidesNoVisit() {
		Reader reader = Reader.of(PHONE, "same-origin", null);

		assertThat(reader.countsFor(new Door.Entry(this.share, false), AShare.NOW)).isTrue();
		assertThat(reader.countsFor(new Door.Entry(this.visited, false), AShare.NOW.plus(Duration.ofMinutes(11))))
			.isTrue();
	}

	@Test
	void whoGetsDataCannotPassForAPreview() {
		assertThat(Reader.of("WhatsApp/2.24", null, null).whoGetsData().client()).isEqualTo(Client.PROGRAM);
		assertThat(Reader.of(PHONE, null, null).whoGetsData().client()).isEqualTo(Client.PHONE);
	}

}
