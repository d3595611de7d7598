package nl.ransel.learner;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.ransel.demo.CaughtMail;
import nl.ransel.demo.DemoMailbox;
import nl.ransel.kernel.Identifier;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** An address is proven by a code in a real mail. */
@RanselTest
class AddressApiTest {

	private static final Pattern CODE = Pattern.compile("(\\d{4} \\d{4})");

	@Autowired
	private Visitors visitors;

	@Autowired
	private DemoMailbox mailbox;

	@Autowired
	private Addresses addresses;

	@Autowired
	private Accounts accounts;

	private final String address = "Oud." + UUID.randomUUID() + "@school.example";

	private SignedIn noor;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
	}

	@Test
	void theCodeInTheMailProvesTheAddressHoweverItIsWritten() {
		ask(this.noor, this.address).expectStatus().isAccepted();
		confirm(this.noor, this.address.toUpperCase(Locale.ROOT), code()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.elsewhere")
			.isEqualTo(false);
		this.noor.http()
			.get()
			.uri("/api/account")
			.exchange()
			.expectBody()
			.jsonPath("$.identifiers[1].provenBy")
			.isEqualTo("e-mail");
		ask(this.noor, this.address.toLowerCase(Locale.ROOT)).expectStatus().isEqualTo(409);
	}

	@Test
	void theMailIsInTheReadersLanguageAsTextAndHtmlAndNamesNobody() {
		ask(this.noor, this.address);
		CaughtMail mail = mail();
		assertThat(mail.subject()).endsWith("is je code voor Ransel");
		assertThat(mail.text()).contains("De code werkt 15 minuten", "/account/addresses?address=", "#code=");
		assertThat(mail.html()).contains("<html lang=\"nl\">", "De code werkt 15 minuten");
		assertThat(mail.text() + mail.html()).doesNotContain(this.noor.account().name());
	}

	@Test
	void aCodeIsGoodForOneLearnerOnceAndTheNewestOnly() {
		ask(this.noor, this.address);
		String first = code();
		confirm(this.visitors.newLearner(), this.address, first).expectStatus().isEqualTo(422);
		ask(this.noor, this.address);
		String second = newCode(first);
		confirm(this.noor, this.address, first).expectStatus().isEqualTo(422);
		confirm(this.noor, this.address, second.replace(" ", "-")).expectStatus().isOk();
		confirm(this.noor, this.address, second).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("email.code-wrong");
	}

	@Test
	void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
		ask(this.noor, this.address);
		String code = code();
		for (int i = 0; i < 5; i++) {
			confirm(this.noor, this.address, "0000 0000").expectStatus().isEqualTo(422);
		}
		confirm(this.noor, this.address, code).expectStatus().isEqualTo(422);
	}

	@Test
	void oneCodeTypedManyTimesAtOnceProvesOnce() {
		ask(this.noor, this.address);
		String code = code();
		List<Boolean> answers = Flux.range(0, 5)
			.flatMap((n) -> this.addresses.confirm(this.noor.id(), this.address, code)
				.thenReturn(true)
				.onErrorResume((refused) -> Mono.just(false)), 5)
			.collectList()
			.block();
		assertThat(answers).containsOnlyOnce(true);
	}

	@Test
	void oneAddressGetsNoMoreThanFiveMailsAnHourWhoeverAsks() {
		for (int i = 0; i < 5; i++) {
			ask(this.visitors.newLearner(), this.address).expectStatus().isAccepted();
		}
		ask(this.noor, this.address).expectStatus()
			.isEqualTo(429)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("email.too-many");
	}

	@Test
	void askingTellsNothingAboutTheAddressAndProvingDoes() {
		SignedIn daan = this.visitors.newLearner();
		ask(this.noor, daan.email()).expectStatus().isAccepted().expectBody().isEmpty();
		ask(this.noor, this.address).expectStatus().isAccepted().expectBody().isEmpty();
		confirm(this.noor, daan.email(), code(daan.email(), null)).expectBody().jsonPath("$.elsewhere").isEqualTo(true);
		assertThat(this.accounts.owning(Identifier.email(daan.email())).collectList().block())
			.containsExactlyInAnyOrder(daan.id(), this.noor.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "noor", "noor@school", "a@b.example\r\nBcc: c@d.example", "a b@school.example",
			"\"a\"@school.example", "a@school.example,c@school.example" })
	void whatIsNoAddressIsRefused(String wrong) {
		ask(this.noor, wrong).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("email.not-an-address");
	}

	private ResponseSpec ask(SignedIn learner, String address) {
		return post(learner, "/api/account/emails", Map.of("address", address));
	}

	private ResponseSpec confirm(SignedIn learner, String address, String code) {
		return post(learner, "/api/account/emails/confirm", Map.of("address", address, "code", code));
	}

	private static ResponseSpec post(SignedIn learner, String path, Map<String, String> body) {
		return learner.http().post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
	}

	private String code() {
		return newCode(null);
	}

	private String newCode(String before) {
		return code(this.address, before);
	}

	private String code(String address, String before) {
		Matcher code = CODE.matcher(waitFor(address, before).subject());
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private CaughtMail mail() {
		return waitFor(this.address, null);
	}

	private CaughtMail waitFor(String address, String before) {
		return Flux.interval(Duration.ofMillis(50))
			.concatMapIterable((tick) -> this.mailbox.mails())
			.filter((mail) -> mail.to().equalsIgnoreCase(address))
			.filter((mail) -> before == null || !mail.subject().contains(before))
			.blockFirst(Duration.ofSeconds(20));
	}

}
