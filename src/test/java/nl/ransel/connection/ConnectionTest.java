package nl.ransel.connection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.ransel.backpack.Upserted.Change;
import nl.ransel.connection.Host.AuthorizationServer;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.DefaultMessageSourceResolvable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of a connection: registering, asking, and how it goes on after a fetch. */
class ConnectionTest {

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	private static final URI SITE = URI.create("https://ransel.example");

	private static final LearnerId EVA = new LearnerId("eva");

	private static final LearnerId DAAN = new LearnerId("daan");

	@Test
	void registeringSaysAllThatTheStandardRequiresOnOneHost() {
		Map<String, Object> request = Registration.request(SITE, URI.create(SITE + "/connections/return/x"), OAuth.READ,
				"1.2");
		assertThat(request).containsKeys("client_name", "client_uri", "logo_uri", "tos_uri", "policy_uri",
				"software_id", "software_version", "redirect_uris", "scope");
		assertThat(request.get("redirect_uris")).isEqualTo(List.of("https://ransel.example/connections/return/x"));
		request.forEach((name, value) -> {
			if (name.endsWith("_uri")) {
				assertThat((String) value).startsWith("https://ransel.example");
			}
		});
	}

	@Test
	void aRegistrationNeedsAnIdAndAPassword() {
		HostClient client = Registration
			.answer("{\"client_id\": \"a\", \"client_secret\": \"b\", \"client_secret_expires_at\": 1772366400}"
				.getBytes());
		assertThat(client.isOver(Instant.parse("2026-03-01T11:59:59Z"))).isFalse();
		assertThat(client.isOver(NOW)).isTrue();
		assertThat(Registration
			.answer("{\"client_id\": \"a\", \"client_secret\": \"b\", \"client_secret_expires_at\": 0}".getBytes())
			.isOver(Instant.MAX)).isFalse();
		assertThatExceptionOfType(HostTrouble.class)
			.isThrownBy(() -> Registration.answer("{\"client_id\": \"a\"}".getBytes()));
		Instant never = Registration.answer(
				"{\"client_id\": \"a\", \"client_secret\": \"b\", \"client_secret_expires_at\": 9223372036854775807}"
					.getBytes())
			.until();
		assertThat(never.toEpochMilli()).as("can be stored").isPositive();
	}

	@Test
	void aQuestionCarriesEverythingAndItsAnswerIsGoodOnceForWhoAskedAndForTenMinutes() {
		Asked asked = Asked.of(EVA, host(null), null, (count) -> new byte[count], NOW);
		String question = asked.question(host(null), URI.create(SITE + "/back")).toString();
		assertThat(question).startsWith("https://kast.example/ask?x=1&response_type=code&client_id=us+%26+you")
			.contains("redirect_uri=https%3A%2F%2Fransel.example%2Fback", "code_challenge_method=S256",
					"state=" + asked.state(), "scope=", "code_challenge=")
			.doesNotContain("code_verifier");
		Map<String, Object> session = new HashMap<>();
		asked.keepIn(session);
		assertThat(Asked.takeFrom(session)).isEqualTo(asked);
		assertThat(Asked.takeFrom(session)).isNull();
		assertThat(asked.isAnsweredBy(EVA, "kast", asked.state(), NOW.plusSeconds(599))).isTrue();
		assertThat(asked.isAnsweredBy(EVA, "kast", asked.state(), NOW.plusSeconds(600))).isFalse();
		assertThat(asked.isAnsweredBy(DAAN, "kast", asked.state(), NOW)).isFalse();
		assertThat(asked.isAnsweredBy(EVA, "other", asked.state(), NOW)).isFalse();
		assertThat(asked.isAnsweredBy(EVA, "kast", "guessed", NOW)).isFalse();
		assertThat(asked.isAnsweredBy(EVA, "kast", null, NOW)).isFalse();
	}

	@Test
	void anAnswerOfSomebodyElseIsNotTaken() {
		assertThat(host(null).mayAnswerAs(null)).isTrue();
		assertThat(host(null).mayAnswerAs("https://kast.example/realm")).isTrue();
		assertThat(host(null).mayAnswerAs("https://other.example")).isFalse();
		assertThat(host("https://kast.example/realm").mayAnswerAs("https://kast.example")).isFalse();
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> new PlatformAnswer("code", "s", null, "https://other.example").codeOf(host(null)))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("connection.other-issuer"));
	}

	@Test
	void whatEachBadgeBecameIsCounted() {
		Harvest harvest = Harvest.begun(NOW)
			.with(Fate.in(Change.ADDED, false, false))
			.with(Fate.in(Change.ADDED, true, true))
			.with(Fate.in(Change.REPLACED, false, false))
			.with(Fate.in(Change.NONE, true, true))
			.with(Fate.out("Kassa",
					Problem.unprocessable("import.invalid", new DefaultMessageSourceResolvable("check.proof.wrong"))))
			.with(Fate.out(null, Problem.unprocessable("backpack.full", 5000)));
		assertThat(harvest).isEqualTo(new Harvest(NOW, 6, 2, 1, 1, 1, 1, 2,
				List.of(new Refused(5, "Kassa", "import.invalid", "check.proof.wrong"),
						new Refused(6, null, "backpack.full", "5000")),
				null));
	}

	@Test
	void afterAFullFetchTheNextIsDueInADayAndAsksOnlyForWhatIsNew() {
		Connection after = connection("r").after(Harvest.begun(NOW), null, DAY, NOW.plusSeconds(5));
		assertThat(after.nextAt()).isEqualTo(NOW.plusSeconds(5).plus(DAY));
		assertThat(after.since()).isEqualTo(NOW.minusSeconds(600));
	}

	@Test
	void oneThatDoesNotAnswerIsAskedTwiceAfterHalfAnHourAndThenAfterADay() {
		Harvest silent = Harvest.begun(NOW).endedBy(Trouble.SILENT);
		Connection once = connection("r").after(silent, null, DAY, NOW);
		Connection twice = once.after(silent, null, DAY, NOW);
		Connection thrice = twice.after(silent, null, DAY, NOW);
		assertThat(List.of(once.nextAt(), twice.nextAt(), thrice.nextAt())).containsExactly(NOW.plusSeconds(1800),
				NOW.plusSeconds(1800), NOW.plus(DAY));
		assertThat(thrice.since()).isNull();
		assertThat(thrice.rests(NOW)).isFalse();
	}

	@Test
	void oneThatNamesATimeIsLeftAloneUntilThen() {
		Connection after = connection("r").after(Harvest.begun(NOW).endedBy(Trouble.SILENT), Duration.ofHours(3), DAY,
				NOW);
		assertThat(after.nextAt()).isEqualTo(NOW.plusSeconds(3 * 3600));
		assertThat(after.rests(NOW.plusSeconds(3 * 3600 - 1))).isTrue();
		assertThat(after.rests(NOW.plusSeconds(3 * 3600))).isFalse();
	}

	@Test
	void oneThatLetsUsInNoMoreIsNotAskedAgainAndItsTokensAreGone() {
		Connection after = connection("r").after(Harvest.begun(NOW).endedBy(Trouble.LOST), null, DAY, NOW);
		assertThat(after.tokens()).isNull();
		assertThat(after.nextAt()).isEqualTo(Connection.NEVER);
		assertThat(after.renewed(host(null), new Tokens("b", NOW, "s"), NOW).nextAt()).isEqualTo(NOW);
	}

	@Test
	void withoutARefreshTokenNothingIsFetchedByItself() {
		assertThat(connection(null).after(Harvest.begun(NOW), null, DAY, NOW).nextAt()).isEqualTo(Connection.NEVER);
	}

	private static Connection connection(@Nullable String refresh) {
		return Connection.made("id", EVA, host(null), new Tokens("a", NOW.plusSeconds(60), refresh), NOW);
	}

	private static Host host(@Nullable String issuer) {
		URI door = URI.create("https://kast.example/token");
		ServiceDescription description = new ServiceDescription("Kast", "https://kast.example/t",
				"https://kast.example/p", door, URI.create("https://kast.example/ask?x=1"), door, door,
				Set.of(OAuth.READ));
		return new Host("kast", new HostAddress("https://kast.example"), description,
				new AuthorizationServer(issuer, null), new HostClient("us & you", "secret", null), NOW);
	}

}
