package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import nl.ransel.backpack.KeptCredential;
import nl.ransel.learner.Learner;
import nl.ransel.receipt.Presentation;
import nl.ransel.receipt.ReceiptFixture;
import nl.ransel.stack.Arrangement;
import nl.ransel.stack.Stack;
import nl.ransel.verify.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the learner did not tick is in no presentation either. Nothing can be taken out of
 * what is signed, so a badge that holds it does not go.
 */
class OriginalsTest {

	private static final Learner NOOR = ALearner.noor();

	private static final String EMAIL = new Disclosure(Set.of(Travels.EMAIL)).email(NOOR);

	private static final Map<Travels, String> SECRETS = new EnumMap<>(Map.of(Travels.EMAIL, EMAIL, Travels.GRADE,
			"uitmuntend-8,7", Travels.EVIDENCE, "portfolio.example", Travels.NARRATIVE, "Bleef rustig in de drukte"));

	private static final Set<Travels> ALL = EnumSet.allOf(Travels.class);

	static Stream<Set<Travels>> everySetOfTicks() {
		return NothingUntickedTravelsTest.everySetOfTicks();
	}

	/** Badges with each set of secrets in them, all in one share. */
	@ParameterizedTest
	@MethodSource("everySetOfTicks")
	void exactlyThoseGoOfWhichAllWasTicked(Set<Travels> ticks) {
		List<Set<Travels>> contents = everySetOfTicks().filter(SECRETS.keySet()::containsAll).toList();
		List<String> files = contents.stream().map(OriginalsTest::json).toList();

		String presented = presented(ticks, files);

		for (int i = 0; i < files.size(); i++) {
			boolean travels = ticks.contains(Travels.ORIGINAL) && ticks.containsAll(contents.get(i));
			assertThat(presented.contains(files.get(i))).isEqualTo(travels);
		}
		SECRETS.forEach((what, secret) -> {
			if (!ticks.contains(what)) {
				assertThat(presented).doesNotContain(secret);
			}
		});
		assertThat(presented).doesNotContain("Voor mijn nieuwe baan", "Hier ben ik trots op", "kept-");
	}

	@Test
	void aTokenGoesByTheSameRule() {
		String plain = token(json(Set.of(Travels.EMAIL)));
		String graded = token(json(Set.of(Travels.EMAIL, Travels.GRADE)));

		assertThat(presented(Set.of(Travels.ORIGINAL, Travels.EMAIL), List.of(plain, graded))).contains(plain)
			.doesNotContain(graded);
		assertThat(presented(ALL, List.of(plain, graded))).contains(plain, graded);
		assertThat(
				presented(ALL, List.of(token(json(Set.of()).replace("{\"type\"", "{\"birthdate\":\"2001\",\"type\"")))))
			.isEmpty();
	}

	@Test
	void anSdJwtGoesByWhatItDiscloses() {
		String plain = token(json(Set.of(Travels.EMAIL))) + "~";
		String graded = token(json(Set.of(Travels.EMAIL, Travels.GRADE))) + "~";
		String bound = plain + token("{\"aud\":\"https://werkgever.example\"}");

		assertThat(presented(Set.of(Travels.ORIGINAL, Travels.EMAIL), List.of(plain, graded))).contains(plain)
			.doesNotContain(graded);
		assertThat(presented(ALL, List.of(plain, graded))).contains(plain, graded);
		assertThat(presented(ALL, List.of(bound))).isEmpty();
	}

	@Test
	void whatAnSdJwtDisclosesCountsAsWhatItSays() {
		String disclosure = "[\"salt\",\"birthdate\",\"2001\"]";
		String encoded = base64url(disclosure);
		String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(encoded));
		String token = token(json(Set.of()).replaceFirst("^.", "{\"_sd\":[\"" + digest + "\"],"));

		assertThat(presented(ALL, List.of(token + "~"))).contains(token);
		assertThat(presented(ALL, List.of(token + "~" + encoded + "~"))).isEmpty();
	}

	/** What no digest is of says nothing, and is there to be read all the same. */
	@Test
	void anSdJwtWithMoreThanItSaysDoesNotGo() {
		String plain = token(json(Set.of())) + "~";
		String disclosure = base64url("[\"salt\",\"birthdate\",\"2001\"]");

		assertThat(presented(ALL, List.of(plain))).contains(plain);
		assertThat(presented(ALL, List.of(plain + disclosure + "~"))).isEmpty();
	}

	/** Each of these is known to nobody here, so nobody can say that it was ticked. */
	@ParameterizedTest
	@ValueSource(strings = { "\"licenseNumber\":\"BIG 1234\",", "\"role\":\"leerling\",",
			"\"image\":\"https://foto.example\",",
			"\"identifier\":[{\"identityType\":\"name\",\"identityHash\":\"Noor\"}],",
			"\"identifier\":[{\"identityType\":\"studentId\",\"identityHash\":\"s1\"}],",
			"\"identifier\":[{\"identityType\":\"emailAddress\",\"identityHash\":\"noor@oud.example\"}],",
			"\"id\":\"mailto:noor@oud.example\"," })
	void whatNobodyAskedTheLearnerAboutDoesNotGo(String member) {
		String file = json(Set.of()).replace("\"credentialSubject\":{", "\"credentialSubject\":{" + member);

		assertThat(file).contains(member);
		assertThat(presented(ALL, List.of(file))).isEmpty();
	}

	@Test
	void aNameInATextKeepsABadgeHereUnlessTheNameIsTicked() {
		String file = json(Set.of()).replace("Kassa basis", "Kassa basis voor " + NOOR.name());

		assertThat(presented(EnumSet.complementOf(EnumSet.of(Travels.NAME)), List.of(file))).isEmpty();
		assertThat(presented(ALL, List.of(file))).contains(file);
	}

	private static String presented(Set<Travels> ticks, List<String> files) {
		Disclosure disclosure = new Disclosure(ticks);
		Share share = AShare.of(AShare.token(1), new ShareContent.Stack("s1"), ticks.toArray(Travels[]::new));
		List<Stack.Entry> entries = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			entries.add(Stack.Entry.of("kept-" + i, "Hier ben ik trots op"));
		}
		Selection selection = Selection.of(new Stack("s1", ABadge.NOOR, 1, "Winkel", "Voor mijn nieuwe baan",
				Arrangement.of(entries), null, ABadge.NOW));
		List<ShownBadge> badges = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			badges.add(badge(disclosure, selection.entries().get(i), files.get(i)));
		}
		OpenedShare opened = disclosure.of(share, NOOR, selection, badges, null, ABadge.NOW);
		Presentation presentation = ReceiptFixture.presentations(ABadge.NOW).of(opened.originals()).block();
		return (presentation != null) ? new String(
				Base64.getUrlDecoder().decode(presentation.compact().split("\\.")[1]), StandardCharsets.UTF_8) : "";
	}

	private static ShownBadge badge(Disclosure disclosure, Selection.Entry entry, String file) {
		byte[] original = file.getBytes(StandardCharsets.UTF_8);
		ABadge badge = ABadge.valid().to(EMAIL);
		KeptCredential kept = new KeptCredential(entry.credentialId(), ABadge.NOOR, original, "application/json",
				"a.json", badge.report(), true, null, ABadge.NOW);
		return disclosure.of(1, entry, kept.file(), new Verified(original, "application/json", badge.report()), NOOR);
	}

	private static String json(Set<Travels> secrets) {
		String subject = secret(secrets, Travels.EMAIL,
				"\"identifier\":[{\"type\":\"IdentityObject\",\"identityType\":\"emailAddress\",\"hashed\":false,\"identityHash\":\"%s\"}],")
				+ secret(secrets, Travels.GRADE, "\"result\":[{\"type\":\"Result\",\"value\":\"%s\"}],")
				+ secret(secrets, Travels.NARRATIVE, "\"narrative\":\"%s\",");
		String evidence = secret(secrets, Travels.EVIDENCE, "\"evidence\":[{\"id\":\"https://%s/film\"}],");
		return "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"id\":\"urn:4711\"," + evidence
				+ "\"issuer\":\"did:web:school.example\",\"credentialSubject\":{" + subject
				+ "\"type\":[\"AchievementSubject\"],\"achievement\":{\"name\":\"Kassa basis\"}},"
				+ "\"proof\":{\"type\":\"DataIntegrityProof\",\"about\":\"" + Arrays.toString(secrets.toArray())
				+ "\"}}";
	}

	private static String secret(Set<Travels> secrets, Travels what, String member) {
		return secrets.contains(what) ? member.formatted(SECRETS.get(what)) : "";
	}

	private static String token(String payload) {
		return base64url("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}") + "." + base64url(payload) + "."
				+ base64url("signature");
	}

	private static String base64url(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
