package nl.ransel.institution;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import nl.ransel.backpack.ABadge;
import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** An institution that asked for it hears what became of each award. */
class TellingTest {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String NOOR = "noor@school.example";

	private final InstitutionFixture fixture = new InstitutionFixture();

	private final List<Request> requests = new ArrayList<>();

	private Fetched answer = status(204);

	private final Telling telling = new Telling(this.fixture.awards, this.fixture.institutions, this::post, JSON,
			this.fixture.clock());

	@Test
	void acceptedDeclinedAndWithdrawnAreToldOnceWithReferenceAndReason() {
		Award accepted = this.fixture.pushed("r-1", NOOR).award();
		Award declined = this.fixture.pushed("r-2", NOOR).award();
		this.fixture.pushed("r-3", NOOR);
		this.fixture.pushed("r-4", NOOR);
		this.telling.tellDue().block();
		assertThat(this.requests).as("waiting is no news").isEmpty();

		this.fixture.inbox.accept(ABadge.NOOR, accepted.id()).block();
		this.fixture.inbox.decline(ABadge.NOOR, declined.id(), "niet-van-mij").block();
		this.fixture.delivering.withdraw(AnAward.DE_WERF, "r-3").block();
		this.telling.tellDue().block();
		this.telling.tellDue().block();

		assertThat(this.requests).extracting((request) -> request.at("/type"))
			.containsExactlyInAnyOrder("award.accepted", "award.declined", "award.withdrawn");
		Request no = request("award.declined");
		assertThat(no.at("/data/reference")).isEqualTo("r-2");
		assertThat(no.at("/data/state")).isEqualTo("declined");
		assertThat(no.at("/data/reason")).isEqualTo("niet-van-mij");
		assertThat(no.at("/timestamp")).isEqualTo(ABadge.NOW.toString());
		assertThat(no.at("/id")).isEqualTo(no.headers().get("webhook-id")).startsWith("msg_");
		assertThat(no.uri()).isEqualTo(InstitutionFixture.WEBHOOK.url());
	}

	@Test
	void whatIsToldNamesNoLearner() {
		Award award = this.fixture.pushed("r-1", NOOR).award();
		this.fixture.inbox.accept(ABadge.NOOR, award.id()).block();
		this.telling.tellDue().block();

		assertThat(JSON.readTree(this.requests.get(0).body()).path("data").propertyNames())
			.containsExactlyInAnyOrder("reference", "state", "receivedAt", "decidedAt", "achievement");
	}

	@Test
	void eachRequestIsSignedOverItsIdTimeAndBody() {
		withdrawn("r-1");
		this.fixture.now = ABadge.NOW.plusSeconds(7);
		this.telling.tellDue().block();

		Request request = this.requests.get(0);
		Instant at = Instant.ofEpochSecond(Long.parseLong(request.headers().get("webhook-timestamp")));
		assertThat(at).isEqualTo(this.fixture.now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
		assertThat(request.headers().get("webhook-signature"))
			.isEqualTo(InstitutionFixture.WEBHOOK.signature(request.headers().get("webhook-id"), at, request.body()));
	}

	@Test
	void anInstitutionThatIsDownHearsItWhenItIsBackUnderTheSameId() {
		withdrawn("r-1");
		this.answer = down(null);
		this.telling.tellDue().block();
		this.telling.tellDue().block();
		assertThat(this.requests).as("it is not tried again at once").hasSize(1);

		pass(Duration.ofDays(1));
		this.telling.tellDue().block();
		this.answer = status(200);
		pass(Duration.ofHours(7));
		this.telling.tellDue().block();
		pass(Duration.ofDays(1));
		this.telling.tellDue().block();

		assertThat(this.requests).hasSize(3);
		assertThat(this.requests).extracting((request) -> request.at("/id"))
			.containsOnly(this.requests.get(0).at("/id"));
	}

	@Test
	void aRefusalIsTriedAgainTooAndAfterFiveDaysItIsGivenUp() {
		withdrawn("r-1");
		this.answer = status(400);
		for (int hour = 0; hour < 24 * 10; hour++) {
			this.telling.tellDue().block();
			pass(Duration.ofHours(1));
		}
		assertThat(this.requests.size()).isBetween(10, 40);
		assertThat(this.fixture.delivering.find(AnAward.DE_WERF, "r-1").block().untold()).isNull();
		assertThat(AwardStateView.of(this.fixture.delivering.find(AnAward.DE_WERF, "r-1").block()).state())
			.as("asking still tells")
			.isEqualTo("withdrawn");
	}

	@Test
	void whoAsksToBeLeftAloneIs() {
		withdrawn("r-1");
		this.answer = down(Duration.ofHours(2));
		this.telling.tellDue().block();
		pass(Duration.ofHours(1));
		this.telling.tellDue().block();
		assertThat(this.requests).hasSize(1);
		pass(Duration.ofHours(1));
		this.telling.tellDue().block();
		assertThat(this.requests).hasSize(2);
	}

	@Test
	void whoDoesNotAnswerIsNotAskedForEachOfAThousand() {
		IntStream.range(0, 20).forEach((n) -> withdrawn("r-" + n));
		this.answer = down(null);
		this.telling.tellDue().block();
		assertThat(this.requests).hasSize(1);

		this.answer = status(200);
		this.telling.tellDue().block();
		assertThat(this.requests).hasSize(20);
		pass(Duration.ofMinutes(1));
		this.telling.tellDue().block();
		assertThat(this.requests).hasSize(21);
	}

	@Test
	void anInstitutionThatDidNotAskHasNothingKeptForIt() {
		Institution other = new Institution("other", "Andere school", AnAward.DE_WERF.issuers());
		this.fixture.delivering.push(other, AnAward.request("r-1", NOOR, "kassa")).block();
		this.fixture.delivering.withdraw(other, "r-1").block();
		assertThat(this.fixture.delivering.find(other, "r-1").block().untold()).isNull();
	}

	private void withdrawn(String reference) {
		this.fixture.pushed(reference, NOOR);
		this.fixture.delivering.withdraw(AnAward.DE_WERF, reference).block();
	}

	private void pass(Duration time) {
		this.fixture.now = this.fixture.now.plus(time);
	}

	private Request request(String type) {
		return this.requests.stream().filter((one) -> one.at("/type").equals(type)).findFirst().orElseThrow();
	}

	private Mono<Fetched> post(URI uri, Map<String, String> headers, byte[] body) {
		return Mono.fromSupplier(() -> {
			this.requests.add(new Request(uri, headers, body));
			return this.answer;
		});
	}

	private static Fetched status(int status) {
		URI uri = InstitutionFixture.WEBHOOK.url();
		return new Fetched.Answer(uri, uri, status, "", new byte[0], Check.Source.LIVE, ABadge.NOW, null);
	}

	private static Fetched down(@Nullable Duration retryAfter) {
		return new Fetched.Unreachable(InstitutionFixture.WEBHOOK.url(), Fetched.Reason.FAILING, ABadge.NOW,
				retryAfter);
	}

	private record Request(URI uri, Map<String, String> headers, byte[] body) {

		String at(String pointer) {
			JsonNode node = JSON.readTree(new String(this.body, StandardCharsets.UTF_8)).at(pointer);
			return node.asString();
		}

	}

}
