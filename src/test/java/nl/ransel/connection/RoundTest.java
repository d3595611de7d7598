package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import nl.ransel.backpack.Upserted.Change;
import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.kernel.LearnerId;
import nl.ransel.trust.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far a fetch goes. */
class RoundTest {

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	private static final URI DOOR = URI.create("https://kast.example/token");

	private static final Host HOST = new Host(
			"kast", new HostAddress("https://kast.example"), new ServiceDescription("Kast", "https://kast.example/t",
					"https://kast.example/p", DOOR, DOOR, DOOR, DOOR, Set.of(OAuth.READ)),
			AuthorizationServer.SILENT, new HostClient("id", "secret", null), NOW);

	private static final Connection CONNECTION = Connection.made("id", new LearnerId("eva"), HOST,
			new Tokens("a", NOW.plusSeconds(60), "r"), NOW);

	@Test
	void itEndsAfterAsManyPagesAsAreTakenAndSaysSo() {
		Round round = begun();
		int pages = 0;
		while (round.next() != null) {
			round = turned(round, "https://kast.example/" + ++pages, 0, 10);
		}
		assertThat(pages).isEqualTo(Round.MOST_PAGES);
		assertThat(round.harvest().trouble()).isEqualTo(Trouble.TOO_MANY);
	}

	@Test
	void itEndsAfterAsManyBadgesAsAreTaken() {
		Round round = begun();
		int pages = 0;
		while (round.next() != null) {
			round = turned(round, "https://kast.example/" + ++pages, 100, 10);
		}
		assertThat(round.harvest().found()).isEqualTo(Round.MOST_BADGES);
		assertThat(round.harvest().trouble()).isEqualTo(Trouble.TOO_MANY);
	}

	@Test
	void itEndsAfterAsManyBytesAsAreTaken() {
		Round round = begun();
		int pages = 0;
		while (round.next() != null) {
			round = turned(round, "https://kast.example/" + ++pages, 1, 8 * 1024 * 1024);
		}
		assertThat(pages).isEqualTo(8);
		assertThat(round.harvest().trouble()).isEqualTo(Trouble.TOO_MANY);
	}

	@Test
	void itGoesToNoPageTwice() {
		Round round = turned(begun(), "https://kast.example/1", 3, 10);
		Round again = turned(round, "https://kast.example/1", 3, 10);
		assertThat(again.next()).isNull();
		assertThat(again.harvest().trouble()).isEqualTo(Trouble.UNREADABLE);
		assertThat(again.harvest().found()).as("what came in before stays").isEqualTo(6);
	}

	@Test
	void withoutAFurtherPageItCameToItsEnd() {
		Round round = begun();
		Round end = round.turned(new Reply.Words(200, List.of(), null, new byte[0]), round.harvest(), List.of());
		assertThat(end.next()).isNull();
		assertThat(end.harvest().trouble()).isNull();
	}

	private static Round begun() {
		return Round.begun(HOST, CONNECTION, true, Harvest.begun(NOW));
	}

	private static Round turned(Round round, String next, int badges, int bytes) {
		Harvest harvest = round.harvest();
		for (int i = 0; i < badges; i++) {
			harvest = harvest.with(Fate.in(Change.ADDED, false, false));
		}
		return round.turned(new Reply.Words(200, List.of("<" + next + ">; rel=\"next\""), null, new byte[bytes]),
				harvest, List.of());
	}

}
