package nl.ransel.institution;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import nl.ransel.backpack.RoundLock;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.learner.Learners;
import nl.ransel.mail.Letter;
import nl.ransel.testing.LetterBox;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** From a push to the mail, and from the link at its foot to no more mail. */
@RanselTest
class OptOutApiTest {

	private final List<Letter> mailed = new CopyOnWriteArrayList<>();

	private final String email = "ilse-" + UUID.randomUUID() + "@student.example";

	@Autowired
	private Visitors visitors;

	@Autowired
	private OptOuts optOuts;

	private final Noticing hourLater;

	private final Noticing monthLater;

	OptOutApiTest(@Autowired Awards awards, @Autowired Notices notices, @Autowired RecipientKey keys,
			@Autowired OptOuts optOuts, @Autowired OptOutToken optOut, @Autowired Learners learners,
			@Autowired AwardLetter letter, @Autowired RoundLock lock) {
		this.hourLater = new Noticing(awards, notices, keys, optOuts, optOut, learners, letter,
				new LetterBox(this::keep), lock, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
		this.monthLater = new Noticing(awards, notices, keys, optOuts, optOut, learners, letter,
				new LetterBox(this::keep), lock, Clock.offset(Clock.systemUTC(), Duration.ofDays(30)));
	}

	@Test
	void aMailComesOnceAndTheLinkInItStopsTheNextWithoutALogin() {
		push();
		this.hourLater.round().block();
		this.hourLater.round().block();
		assertThat(letters()).hasSize(1);
		Letter letter = letters().get(0);
		assertThat(letter.way().address()).isEqualTo(this.visitors.baseUrl() + "/inbox");
		String stop = letter.leave().address();

		assertThat(page(stop)).contains("Geen mail meer?", "Stop deze mail").doesNotContain(this.email);
		push();
		this.hourLater.round().block();
		assertThat(letters()).as("looking stops nothing").hasSize(2);

		assertThat(form(stop, "wish", "stop")).contains("Deze mail is gestopt");
		assertThat(page(stop)).contains("Deze mail is gestopt");
		push();
		this.monthLater.round().block();
		assertThat(letters()).hasSize(2);

		assertThat(form(stop, "wish", "resume")).contains("Je krijgt weer mail");
		assertThat(page(stop)).contains("Geen mail meer?");
	}

	@Test
	void aMailProgramStopsItAtOneClick() {
		push();
		this.hourLater.round().block();
		String stop = letters().get(0).leave().address();

		assertThat(form(stop, "List-Unsubscribe", "One-Click")).contains("Deze mail is gestopt");
	}

	@Test
	void aLinkThatIsNotOursStopsNothing() {
		client().get()
			.uri(this.visitors.baseUrl() + "/mail/" + "A".repeat(65))
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("Deze link klopt niet"));
	}

	private void keep(Letter letter) {
		this.mailed.add(letter);
	}

	private List<Letter> letters() {
		return this.mailed.stream().filter((letter) -> letter.to().equals(this.email)).toList();
	}

	private void push() {
		this.visitors.machine("award.write")
			.post()
			.uri("/api/institution/awards")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("reference", UUID.randomUUID().toString(), "recipient",
					Map.of("type", "email", "value", this.email), "credential",
					SignedBadge.of("Kassa basis", this.email).jws()))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private String page(String address) {
		return client().get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private String form(String address, String name, String value) {
		return client().post()
			.uri(address)
			.body(BodyInserters.fromFormData(name, value))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private WebTestClient client() {
		return this.visitors.anonymous();
	}

}
