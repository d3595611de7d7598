package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import nl.ransel.credential.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever the bytes, reading ends in a badge or in a reason, and nothing else. */
class HostileFileTest {

	private static final int ROUNDS = 60;

	private static final List<String> SHAPES = List.of("null", "true", "-1", "1e9", "''", "'x'", "[]", "[[]]", "[null]",
			"{}", "[{}]", "{'id': 1}", "{'@value': {}}", "{'nl': 1}", "[1,'a',{}]");

	static Stream<Path> files() throws Exception {
		try (Stream<Path> found = Files.walk(Path.of("src/test/resources/corpus/cases"))) {
			return found.filter(Files::isRegularFile).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void aDamagedFileIsABadgeOrAReason(Path path) throws Exception {
		byte[] sound = Files.readAllBytes(path);
		Random random = new Random(path.getFileName().toString().hashCode());
		for (int round = 0; round < ROUNDS; round++) {
			byte[] damaged = damage(sound, random);
			try {
				map(new BadgeReader().read(damaged).document());
			}
			catch (UnreadableBadge ex) {
				assertThat(UnreadableReason.values()).extracting(UnreadableReason::code).contains(ex.reason());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void aBadgeWithOddMembersIsStillMapped(Path path) throws Exception {
		if (path.toString().matches(".*/(no-chunk|truncated|hosted-url)\\.png")) {
			return;
		}
		BadgeDocument document = new BadgeReader().read(Files.readAllBytes(path)).document();
		JsonNode badge = document.payload();
		Random random = new Random(path.getFileName().toString().hashCode());
		for (int round = 0; round < ROUNDS; round++) {
			JsonNode odd = badge.deepCopy();
			distort(odd, random);
			map(new BadgeDocument.Json(odd, ""));
			map(new BadgeDocument.Jws("", odd, odd));
		}
	}

	/** The time a parser takes grows with the square of their number. */
	@Test
	void anSvgWithThousandsOfNamespacesIsRefusedBeforeItIsParsed() {
		StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'");
		for (int i = 0; i < 5000; i++) {
			svg.append(" xmlns:n").append(i).append("='urn:").append(i).append("'");
		}
		byte[] file = svg.append("/>").toString().getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(() -> new BadgeReader().read(file))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo("broken-svg"));
	}

	private static byte[] damage(byte[] sound, Random random) {
		byte[] damaged = Arrays.copyOf(sound, (random.nextInt(4) == 0) ? random.nextInt(sound.length) : sound.length);
		for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
		}
		return damaged;
	}

	/** Puts something odd in the place of one member, anywhere. */
	private static void distort(JsonNode node, Random random) {
		if (node instanceof ObjectNode object && !object.isEmpty()) {
			String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
			if (random.nextInt(3) == 0 || !object.get(name).isContainer()) {
				object.set(name, odd(random));
				return;
			}
			distort(object.get(name), random);
		}
		else if (node instanceof ArrayNode array && !array.isEmpty()) {
			int index = random.nextInt(array.size());
			if (!array.get(index).isContainer()) {
				array.set(index, odd(random));
				return;
			}
			distort(array.get(index), random);
		}
	}

	private static JsonNode odd(Random random) {
		try {
			return StrictJson.parse(SHAPES.get(random.nextInt(SHAPES.size())).replace('\'', '"'));
		}
		catch (UnreadableBadge ex) {
			throw new AssertionError(ex);
		}
	}

	private static void map(BadgeDocument document) {
		if (document instanceof BadgeDocument.Json json) {
			map(json.json());
		}
		else if (!(document instanceof BadgeDocument.Hosted)) {
			map(VcJwt.of(document.payload()).credential());
		}
	}

	private static void map(JsonNode json) {
		Standards.of(json);
		OpenBadges3.read(json, "any");
		OpenBadges3.inside(json);
		JsonNode nothing = JsonNodeFactory.instance.objectNode();
		OpenBadges2.read(Standard.OB_2_0, "any", json, json, json);
		OpenBadges2.read(Standard.OB_0_5, "any", OpenBadges1.assertion(json, null), OpenBadges1.badgeClass(json, null),
				OpenBadges1.issuer(json, null));
		OpenBadges2.read(Standard.OB_1_1, "any", nothing, nothing, nothing);
	}

}
