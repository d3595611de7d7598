package nl.ransel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import nl.ransel.backpack.BackpackApi;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.connection.StrictHost;
import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import nl.ransel.testing.Visitors.SignedIn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever belongs to one learner is not there for another: every address of the
 * described API that takes an id is asked for with somebody else's.
 */
@RanselTest
class OtherLearnersTest {

	private static final JsonMapper JSON = new JsonMapper();

	/** What these ids name is nobody's own, or it is guarded by a role or a token. */
	private static final List<String> NOT_OF_ONE_LEARNER = List.of("/api/pathways/", "/api/staff/", "/api/institution/",
			"/api/trusted-institutions/", "/api/platforms/");

	/** Requests that would be refused for their form before anybody looks whose it is. */
	private static final Map<String, String> BODIES = Map.of("put /api/stacks/{id}",
			"{\"name\": \"x\", \"version\": 1, \"entries\": []}", "patch /api/credentials/{id}", "{\"note\": \"x\"}",
			"post /api/awards/{id}/decline", "{}");

	@Autowired
	private Visitors visitors;

	@Test
	void whatIsSomebodyElsesIsNotThere() {
		SignedIn noor = this.visitors.newLearner();
		Map<String, String> theirs = belongings(noor);
		SignedIn daan = this.visitors.newLearner();
		Map<String, Integer> answers = new TreeMap<>();
		for (Operation operation : operations()) {
			String id = theirs.get(operation.resource());
			assertThat(id).as("an id of Noor's for " + operation.path()).isNotNull();
			answers.put(operation.method() + " " + operation.path(), operation.ask(daan.http(), id));
		}
		assertThat(answers).hasSizeGreaterThan(15).allSatisfy((operation, answer) -> assertThat(answer).isEqualTo(404));
		assertThat(first(noor, "/api/connections", "/0/id")).isEqualTo(theirs.get("connections"));
		assertThat(List.of("credentials", "stacks", "shares"))
			.allSatisfy((resource) -> BackpackApi.get(noor, "/api/" + resource + "/{id}", theirs.get(resource))
				.expectStatus()
				.isOk());
	}

	/** One of everything, by the address it stands under. */
	private Map<String, String> belongings(SignedIn noor) {
		String credential = BackpackApi.kept(noor, SignedBadge.of("Kassa", noor.email()));
		String stack = made(noor.http(), "/api/stacks", "{\"name\": \"Winkel\"}").path("id").asString();
		String share = made(noor.http(), "/api/shares",
				"{\"label\": \"x\", \"credentialIds\": [\"" + credential + "\"]}")
			.path("id")
			.asString();
		String badge = SignedBadge.of("Zorg", noor.email()).jws();
		made(this.visitors.machine("award.write"), "/api/institution/awards",
				JSON.writeValueAsString(Map.of("reference", UUID.randomUUID().toString(), "recipient",
						Map.of("type", "email", "value", noor.email()), "credential", badge)));
		return Map.of("credentials", credential, "stacks", stack, "shares", share, "awards",
				first(noor, "/api/awards", "/items/0/id"), "identities",
				first(noor, "/api/account", "/identities/0/id"), "sessions",
				first(noor, "/api/account/sessions", "/0/id"), "activity", first(noor, "/api/activity", "/items/0/id"),
				"connections", connection(noor));
	}

	/** Made at a platform on this machine that says yes to everybody. */
	private static String connection(SignedIn noor) {
		try (StrictHost host = new StrictHost()) {
			return host.connectedBy(noor);
		}
	}

	private static String first(SignedIn learner, String address, String place) {
		JsonNode found = BackpackApi.json(BackpackApi.get(learner, address));
		assertThat(found.at(place).isString()).as(address + " " + found).isTrue();
		return found.at(place).asString();
	}

	private static JsonNode made(WebTestClient http, String address, String body) {
		return BackpackApi.json(http.post()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isCreated());
	}

	private List<Operation> operations() {
		JsonNode api = JSON.readTree(this.visitors.browser().get("/v3/api-docs").body());
		List<Operation> operations = new ArrayList<>();
		api.path("paths").properties().forEach((path) -> path.getValue().propertyNames().forEach((method) -> {
			boolean own = path.getKey().startsWith("/api/") && path.getKey().contains("{")
					&& NOT_OF_ONE_LEARNER.stream().noneMatch(path.getKey()::startsWith);
			if (own) {
				operations.add(new Operation(method, path.getKey()));
			}
		}));
		return operations;
	}

	/** One thing that can be done at one address. */
	private record Operation(String method, String path) {

		/** Which kind of thing the id names: what stands before it. */
		String resource() {
			String before = this.path.substring(0, this.path.indexOf("/{"));
			return before.substring(before.lastIndexOf('/') + 1);
		}

		int ask(WebTestClient http, String id) {
			String address = this.path.replaceFirst("\\{[^}]+}", id).replaceAll("\\{[^}]+}", "1");
			WebTestClient.RequestBodySpec request = http
				.method(HttpMethod.valueOf(this.method.toUpperCase(Locale.ROOT)))
				.uri(address);
			String body = BODIES.get(this.method + " " + this.path);
			if (body != null) {
				request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
			}
			return request.exchange().returnResult(Void.class).getStatus().value();
		}

	}

}
