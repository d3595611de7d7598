package nl.ransel.learner;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.ransel.backpack.SignedBadge;
import nl.ransel.kernel.LearnerId;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static nl.ransel.backpack.BackpackApi.kept;
import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class ActivityApiTest {

	@Autowired
	private Visitors visitors;

	@Autowired
	private Activities activities;

	@Autowired
	private MessageSource messages;

	private SignedIn noor;

	@BeforeEach
	void logIn() {
		this.noor = this.visitors.newLearner();
	}

	@Test
	void whatTheLearnerDidIsInTheLogNewestFirst() {
		String badge = kept(this.noor, SignedBadge.of("Kassa basis", this.noor.email()));
		this.noor.http().post().uri("/api/credentials/{id}/check", badge).exchange().expectStatus().isOk();
		String share = this.noor.http()
			.post()
			.uri("/api/shares")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("label", "Sollicitatie", "credentialIds", List.of(badge), "travels", List.of("NAME")))
			.exchange()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody()
			.get("id")
			.asString();
		this.noor.http().post().uri("/api/shares/{id}/end", share).exchange().expectStatus().isOk();
		this.noor.http().post().uri("/api/shares/{id}/end", share).exchange().expectStatus().isOk();
		this.noor.http().delete().uri("/api/credentials/{id}", badge).exchange().expectStatus().isNoContent();

		assertThat(log("").findValuesAsString("sentence")).containsExactly("Je hebt een badge weggedaan",
				"Je bent gestopt met delen", "Je hebt badges gedeeld", "Je hebt een badge opnieuw laten controleren",
				"Je hebt een badge bewaard", "Je ging akkoord met de voorwaarden", "Je bent ingelogd");
		assertThat(log("").at("/items/2/fields/0").asString()).isEqualTo("NAME");
		assertThat(log("").at("/items/4/about/title").asString()).isEqualTo("Kassa basis");
	}

	@Test
	void theLogCanBeReadByKind() {
		write(Activity.of(Activity.Kind.IMPORTED), Activity.of(Activity.Kind.CHECKED));
		assertThat(log("?kind=CHECKED").get("items")).hasSize(1);
	}

	@Test
	void aLongLogComesInPagesAndWholeAsAFile() {
		Flux.range(0, 120)
			.concatMap((n) -> this.activities.record(this.noor.id(),
					Activity.of(Activity.Kind.CHECKED).about(Activity.Subject.credential("c" + n, null))))
			.blockLast();

		JsonNode first = log("");
		JsonNode second = log("?cursor=" + first.get("next").asString());
		assertThat(first.at("/items/0/about/id").asString()).isEqualTo("c119");
		assertThat(second.at("/items/0/about/id").asString()).isEqualTo("c69");
		this.noor.http()
			.get()
			.uri("/api/activity/export")
			.exchange()
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ransel-activity.json\"")
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(122);
	}

	@Test
	void aNoticeStaysUntilItIsPutAwayAndThenStillStandsInTheLog() {
		write(Activity.of(Activity.Kind.STATUS_CHANGED)
			.about(Activity.Subject.credential("c1", "Kassa basis"))
			.because("revoked")
			.asNotice());

		JsonNode notice = get("/api/activity/notices").get(0);
		assertThat(notice.get("reason").asString()).isEqualTo("De uitgever heeft de badge ingetrokken.");
		String id = notice.get("id").asString();
		this.noor.http().post().uri("/api/activity/{id}/seen", id).exchange().expectStatus().isNoContent();
		assertThat(get("/api/activity/notices")).isEmpty();
		assertThat(log("?kind=STATUS_CHANGED").get("items")).hasSize(1);
	}

	@Test
	void whatMayBeThereOnlyOnceIsThereOnceHoweverOftenItIsWritten() {
		Activity once = Activity.of(Activity.Kind.STATUS_CHANGED).because("revoked").asNotice().once("c1:revoked");
		write(once, once);
		assertThat(get("/api/activity/notices")).hasSize(1);

		LearnerId other = this.visitors.newLearner().id();
		this.activities.record(other, once).block();
		assertThat(get("/api/activity/notices")).hasSize(1);
	}

	@Test
	void aNoticePutAwayDoesNotComeBackWhenItIsWrittenAgain() {
		Activity once = Activity.of(Activity.Kind.STATUS_CHANGED).because("revoked").asNotice().once("c1:revoked");
		write(once);
		this.noor.http().post().uri("/api/activity/c1:revoked/seen").exchange().expectStatus().isNoContent();
		write(once);
		assertThat(get("/api/activity/notices")).isEmpty();
	}

	@Test
	void theLearnerClearsTheLog() {
		this.noor.http().delete().uri("/api/activity").exchange().expectStatus().isNoContent();
		assertThat(log("").get("items")).isEmpty();
	}

	@Test
	void nobodySeesOrClearsTheLogOfAnother() {
		write(Activity.of(Activity.Kind.STATUS_CHANGED).because("revoked").asNotice().once("c1:revoked"));
		SignedIn daan = this.visitors.newLearner();
		daan.http().post().uri("/api/activity/c1:revoked/seen").exchange().expectStatus().isNotFound();
		daan.http().delete().uri("/api/activity").exchange().expectStatus().isNoContent();
		daan.http().get().uri("/api/activity/notices").exchange().expectBody().json("[]");
		assertThat(get("/api/activity/notices")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Activity.Kind.class)
	void everyKindOfActivityHasWordsInBothLanguages(Activity.Kind kind) {
		String dutch = this.messages.getMessage("activity.kind." + kind, null, Locale.forLanguageTag("nl"));
		assertThat(this.messages.getMessage("activity.kind." + kind, null, Locale.ENGLISH)).isNotEqualTo(dutch);
	}

	private void write(Activity... activities) {
		Flux.fromArray(activities)
			.concatMap((activity) -> this.activities.record(this.noor.id(), activity))
			.blockLast();
	}

	private JsonNode log(String query) {
		return get("/api/activity" + query);
	}

	private JsonNode get(String path) {
		return this.noor.http().get().uri(path).exchange().expectBody(JsonNode.class).returnResult().getResponseBody();
	}

}
