package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What we say about the API is true. */
@RanselTest
class ApiDescriptionTest {

	@Autowired
	private Visitors visitors;

	@Test
	void everyAddressOfTheApiIsDescribedWithItsProblemsAndItsDoor() {
		JsonNode api = new JsonMapper().readTree(this.visitors.browser().get("/v3/api-docs").body());
		assertThat(api.at("/info/title").asString()).isEqualTo("Ransel");
		JsonNode account = api.at("/paths/~1api~1account/patch");
		assertThat(account.at("/parameters").isMissingNode()).isTrue();
		assertThat(account.at("/security/0").has("session")).isTrue();
		assertThat(account.at("/responses/default/content/application~1problem+json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/Problem");
		assertThat(api.at("/paths/~1api~1session/get/security").isMissingNode()).isTrue();
		assertThat(api.at("/components/schemas/Problem/properties").propertyNames()).contains("code", "detail");
	}

}
