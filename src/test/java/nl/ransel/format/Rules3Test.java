package nl.ransel.format;

import java.util.List;
import java.util.function.Consumer;

import nl.ransel.format.Violation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class Rules3Test {

	@Test
	void theSmallestSoundBadgeHasNoViolations() {
		assertThat(Rules3.badge(Samples.parse(Samples.CREDENTIAL))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/@context", "/id", "/type", "/issuer", "/validFrom", "/credentialSubject", "/issuer/id",
			"/issuer/type", "/credentialSubject/id", "/credentialSubject/type", "/credentialSubject/achievement",
			"/credentialSubject/achievement/id", "/credentialSubject/achievement/type",
			"/credentialSubject/achievement/name", "/credentialSubject/achievement/description",
			"/credentialSubject/achievement/criteria" })
	void eachRequiredMemberIsMissed(String path) {
		ObjectNode badge = Samples.parse(Samples.CREDENTIAL);
		int slash = path.lastIndexOf('/');
		((ObjectNode) badge.at(path.substring(0, slash))).remove(path.substring(slash + 1));
		String reported = path.equals("/issuer/id") ? "/issuer" : path;
		assertThat(Rules3.badge(badge)).isNotEmpty().allMatch((each) -> each.path().equals(reported));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
			"https://www.w3.org/ns/credentials/v2",
			"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json https://www.w3.org/ns/credentials/v2",
			"https://www.w3.org/ns/credentials/v2 https://example.org/x https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
			"https://www.w3.org/ns/credentials/v2 https://purl.imsglobal.org.evil.example/spec/ob/v3p0/context-3.0.3.json" })
	void contextsInAnotherOrderAreAViolation(String contexts) {
		assertThat(changed((badge) -> contexts(badge, contexts)))
			.containsExactly(new Violation("/@context", Rule.MALFORMED));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"https://www.w3.org/2018/credentials/v1 https://purl.imsglobal.org/spec/ob/v3p0/context.json",
			"https://www.w3.org/2018/credentials/v1 https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json https://w3id.org/security/suites/ed25519-2020/v1",
			"https://www.w3.org/ns/credentials/v2 https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json https://raw.example/educredential.json" })
	void contextsOfEveryPublishedVersionAndMoreBehindThemAreFine(String contexts) {
		assertThat(changed((badge) -> contexts(badge, contexts))).isEmpty();
	}

	@Test
	void anIdentifierInPlaceOfAnIdIsFineWhenItIsWhole() {
		assertThat(changed((badge) -> identifier(badge, "{'type': 'IdentityObject', 'hashed': true,"
				+ " 'identityHash': 'sha256$ab', 'identityType': 'emailAddress'}")))
			.isEmpty();
		assertThat(changed((badge) -> identifier(badge, "{'type': 'IdentityObject', 'hashed': 'true'}")))
			.containsExactly(new Violation("/credentialSubject/identifier/0/hashed", Rule.MALFORMED),
					new Violation("/credentialSubject/identifier/0/identityHash", Rule.MISSING),
					new Violation("/credentialSubject/identifier/0/identityType", Rule.MISSING));
	}

	@Test
	void aBadgeIsForOnePerson() {
		assertThat(changed((badge) -> {
			ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
			badge.putArray("credentialSubject").add(subject).add(subject.deepCopy());
		})).containsExactly(new Violation("/credentialSubject", Rule.MALFORMED));
	}

	@Test
	void typesOfAnotherKindAreAViolation() {
		assertThat(changed((badge) -> badge.putArray("type").add("OpenBadgeCredential")))
			.containsExactly(new Violation("/type", Rule.MALFORMED));
		assertThat(changed((badge) -> ((ObjectNode) badge.at("/credentialSubject/achievement")).put("type", "Course")))
			.containsExactly(new Violation("/credentialSubject/achievement/type", Rule.MALFORMED));
	}

	@Test
	void criteriaAreAnObjectHoweverEmpty() {
		assertThat(changed((badge) -> ((ObjectNode) badge.at("/credentialSubject/achievement")).putObject("criteria")))
			.isEmpty();
		assertThat(
				changed((badge) -> ((ObjectNode) badge.at("/credentialSubject/achievement")).put("criteria", "Slaag.")))
			.containsExactly(new Violation("/credentialSubject/achievement/criteria", Rule.MALFORMED));
	}

	@Test
	void aNullMemberIsAMissingOne() {
		assertThat(changed((badge) -> badge.putNull("validFrom")))
			.containsExactly(new Violation("/validFrom", Rule.MISSING));
		assertThat(changed((badge) -> badge.putNull("validUntil"))).isEmpty();
	}

	@Test
	void aLearnerRecordNeedsNameAndContent() {
		ObjectNode clr = Samples
			.parse("""
					{'@context': ['https://www.w3.org/ns/credentials/v2',
					  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
					 'id': 'urn:uuid:x', 'type': ['VerifiableCredential', 'ClrCredential'], 'validFrom': '2026-07-01T00:00:00Z',
					 'issuer': 'did:web:vechtdal.example', 'credentialSubject': {'type': 'ClrSubject', 'id': 'did:key:z6Mk'}}""");
		assertThat(Rules3.clr(clr)).containsExactly(new Violation("/@context", Rule.MALFORMED),
				new Violation("/name", Rule.MISSING),
				new Violation("/credentialSubject/verifiableCredential", Rule.MISSING));
	}

	private static List<Violation> changed(Consumer<ObjectNode> change) {
		ObjectNode badge = Samples.parse(Samples.CREDENTIAL);
		change.accept(badge);
		return Rules3.badge(badge);
	}

	private static void contexts(ObjectNode badge, String contexts) {
		ArrayNode list = badge.putArray("@context");
		for (String context : contexts.split(" ")) {
			list.add(context);
		}
	}

	private static void identifier(ObjectNode badge, String identifier) {
		ObjectNode subject = (ObjectNode) badge.path("credentialSubject");
		subject.remove("id");
		subject.putArray("identifier").add(Samples.parse(identifier));
	}

}
