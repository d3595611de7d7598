package nl.ransel.format;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ransel.credential.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What strangers may send. The suite only goes through the seeds beside this class; how
 * to search on stands in CONTRIBUTING.
 */
class ReaderFuzzTest {

	private static final Set<String> REASONS = Arrays.stream(UnreadableReason.values())
		.map(UnreadableReason::code)
		.collect(Collectors.toSet());

	private final BadgeReader reader = new BadgeReader();

	private final BadgeBaker baker = new BadgeBaker();

	/** Does what may be refused, but for one of the reasons that are written down. */
	private static void refusedOr(Reading reading) {
		try {
			reading.run();
		}
		catch (UnreadableBadge ex) {
			assertThat(REASONS).contains(ex.reason());
		}
	}

	@FuzzTest
	void aFileIsABadgeOrAReason(byte[] file) {
		refusedOr(() -> {
			BadgeDocument document = this.reader.read(file).document();
			if (document instanceof BadgeDocument.Json json) {
				assertThat(json.text().length()).isLessThanOrEqualTo(StrictJson.MAX_LENGTH);
				map(json.json());
			}
			else if (document instanceof BadgeDocument.Hosted hosted) {
				assertThat(hosted.url().getHost()).isNotNull();
			}
			else {
				map(VcJwt.of(document.payload()).credential());
			}
		});
	}

	/** What is shown is no more than was sent, and nothing in it points at more. */
	@FuzzTest
	void whatIsDisclosedHoldsNoDigests(FuzzedDataProvider data) {
		List<String> disclosures = new ArrayList<>();
		for (int i = data.consumeInt(0, 8); i > 0; i--) {
			disclosures.add(encoded(data.consumeString(200).getBytes(StandardCharsets.UTF_8)));
		}
		refusedOr(() -> disclosed(StrictJson.parse(data.consumeRemainingAsString()), disclosures));
	}

	private static void disclosed(JsonNode payload, List<String> encoded) throws UnreadableBadge {
		List<Disclosure> disclosures = new ArrayList<>();
		JsonNode digests = payload.path("_sd");
		for (String each : encoded) {
			disclosures.add(Disclosure.read(each));
			if (digests instanceof ArrayNode open) {
				open.add(DisclosedClaims.digest(payload, each));
			}
		}
		if (payload.isObject()) {
			DisclosedClaims.Result result = DisclosedClaims.of(payload, disclosures);
			assertThat(result.claims().has("_sd")).isFalse();
			assertThat(result.claims().has("_sd_alg")).isFalse();
			assertThat(result.undisclosed()).isNotNegative();
			assertThat(result.claims().toString().length())
				.isLessThanOrEqualTo(payload.toString().length() + 3 * encoded.stream().mapToInt(String::length).sum());
		}
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@FuzzTest
	void aMessageIsReadOrRefused(byte[] message) {
		refusedOr(() -> {
			CoseSign1 read = CoseSign1.read(message);
			assertThat(read.payload().length + read.signature().length + read.signedHeader().length)
				.isLessThan(message.length);
		});
		try {
			Cbor.read(message, 0);
		}
		catch (IllegalArgumentException ex) {
			assertThat(ex).hasMessage("no CBOR of the kind that is read");
		}
	}

	@FuzzTest
	void jsonIsReadStrictlyAndMeansTheSameWhenWrittenAgain(byte[] text) {
		refusedOr(() -> {
			JsonNode json = StrictJson.parse(text);
			// 1E0 and 1 are one number in two types, so what is written is compared
			assertThat(StrictJson.parse(json.toString()).toString()).isEqualTo(json.toString());
			map(json);
		});
	}

	@FuzzTest
	void everyShapeOfJsonIsMapped(byte[] text) {
		refusedOr(() -> {
			JsonNode json = StrictJson.parse(text);
			map(json);
			if (json.isObject()) {
				map(VcJwt.of(json).credential());
			}
		});
	}

	/** Lengths and checksums are right, so that what lies behind them is reached. */
	@FuzzTest
	void aPictureGivesItsTextOrAReason(FuzzedDataProvider data) {
		List<Png.Chunk> chunks = chunks(data);
		byte[] file = Png.file(chunks);
		refusedOr(() -> {
			assertThat(Png.chunks(file)).extracting(Png.Chunk::type)
				.containsExactlyElementsOf(chunks.stream().map(Png.Chunk::type).toList());
			assertThat(PngBadge.unbake(file).length()).isLessThanOrEqualTo(StrictJson.MAX_LENGTH + 8192);
		});
	}

	@FuzzTest
	void aDrawingGivesItsTextOrAReason(byte[] file) {
		refusedOr(() -> {
			SvgBadge.unbake(file);
			byte[] baked = this.baker.bake(file, Standard.OB_3_0, Samples.CREDENTIAL);
			assertThat(SvgBadge.unbake(baked)).isEqualTo(Samples.CREDENTIAL);
		});
	}

	@FuzzTest
	void whatIsBakedIntoAnyPictureComesOut(FuzzedDataProvider data) {
		Standard standard = data.pickValue(Standard.values());
		String badge = "{\"x\":\"" + data.consumeString(200).replaceAll("[\"\\\\\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", "")
				+ "\"}";
		byte[] picture = Png.file(chunks(data));
		refusedOr(() -> {
			byte[] baked = this.baker.bake(picture, standard, badge);
			assertThat(keyed(baked)).contains(badge);
			assertThat(this.baker.bake(baked, standard, badge)).isEqualTo(baked);
		});
	}

	private static List<String> keyed(byte[] file) throws UnreadableBadge {
		return Png.chunks(file)
			.stream()
			.filter((chunk) -> chunk.is("iTXt"))
			.map((chunk) -> new String(chunk.data(), StandardCharsets.UTF_8))
			.map((text) -> text.substring(text.lastIndexOf('\0') + 1))
			.toList();
	}

	private static List<Png.Chunk> chunks(FuzzedDataProvider data) {
		List<Png.Chunk> chunks = new ArrayList<>();
		chunks.add(new Png.Chunk("IHDR", new byte[13]));
		for (int i = data.consumeInt(0, 4); i > 0; i--) {
			String type = data.pickValue(List.of("iTXt", "tEXt", "zTXt", "IDAT", "acTL"));
			String keyword = data.pickValue(List.of(PngBadge.KEYWORD_2, PngBadge.KEYWORD_3, PngBadge.KEYWORD_CLR, ""));
			byte[] head = keyword.getBytes(StandardCharsets.ISO_8859_1);
			byte[] tail = data.consumeBytes(400);
			byte[] whole = Arrays.copyOf(head, head.length + tail.length);
			System.arraycopy(tail, 0, whole, head.length, tail.length);
			chunks.add(new Png.Chunk(type, whole));
		}
		chunks.add(new Png.Chunk("IEND", new byte[0]));
		return chunks;
	}

	/** Nothing that is JSON may make the mapping stumble. */
	private static void map(JsonNode json) {
		Standards.of(json);
		OpenBadges3.read(json, "");
		OpenBadges3.inside(json);
		JsonNode assertion = OpenBadges1.assertion(json, null);
		OpenBadges2.read(Standard.OB_1_0, "", assertion, OpenBadges1.badgeClass(json, null),
				OpenBadges1.issuer(json, null));
		OpenBadges2.read(Standard.OB_2_0, "", json, json.path("badge"), json.path("badge").path("issuer"));
	}

	/** What may be refused. */
	@FunctionalInterface
	private interface Reading {

		void run() throws UnreadableBadge;

	}

}
