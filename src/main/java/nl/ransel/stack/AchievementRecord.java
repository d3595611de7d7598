package nl.ransel.stack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.ransel.backpack.KeptCredential;
import nl.ransel.credential.Standard;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.Envelope;
import nl.ransel.format.UnreadableBadge;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack in the shape of a Comprehensive Learner Record 2.0: the original credentials,
 * each exactly as its issuer made it, so that its own signature can still be checked. The
 * record around them is signed by nobody and proves nothing. Open Badges before 3.0 are
 * no Verifiable Credentials; they stand beside the others, in {@code openBadges}.
 */
final class AchievementRecord {

	private static final List<String> CONTEXTS = List.of("https://www.w3.org/ns/credentials/v2",
			"https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
			"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

	private static final BadgeReader READER = new BadgeReader();

	private static final JsonMapper JSON = JsonMapper.shared();

	private AchievementRecord() {
	}

	/**
	 * The record as JSON.
	 * @param kept the credentials of the stack that are still there, in its order
	 */
	static byte[] of(Stack stack, List<KeptCredential> kept, Instant now) {
		List<String> verifiable = new ArrayList<>();
		List<String> older = new ArrayList<>();
		for (KeptCredential credential : kept) {
			String inside = inside(credential);
			if (inside != null) {
				(isVerifiable(credential) ? verifiable : older).add(inside);
			}
		}
		Map<String, String> members = new LinkedHashMap<>();
		members.put("@context", JSON.writeValueAsString(CONTEXTS));
		members.put("type", JSON.writeValueAsString(List.of("VerifiableCredential", "ClrCredential")));
		members.put("name", JSON.writeValueAsString(stack.name()));
		if (stack.description() != null) {
			members.put("description", JSON.writeValueAsString(stack.description()));
		}
		members.put("validFrom", JSON.writeValueAsString(now.toString()));
		members.put("credentialSubject",
				object(Map.of("type", "[\"ClrSubject\"]", "verifiableCredential", array(verifiable))));
		if (!older.isEmpty()) {
			members.put("openBadges", array(older));
		}
		return object(members).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What the issuer signed or hosts, untouched; a compact JWS becomes a string, and for
	 * what a CLR knows no form it is the envelope of the data model.
	 */
	private static @Nullable String inside(KeptCredential credential) {
		try {
			BadgeDocument document = READER.read(credential.original()).document();
			if (document instanceof BadgeDocument.Json json) {
				return json.text().strip();
			}
			if (document instanceof BadgeDocument.Jws jws) {
				return JSON.writeValueAsString(jws.compact());
			}
			return (document instanceof BadgeDocument.Hosted hosted) ? JSON.writeValueAsString(hosted.url().toString())
					: Envelope.around(document).orElseThrow();
		}
		catch (UnreadableBadge ex) {
			return null;
		}
	}

	private static boolean isVerifiable(KeptCredential credential) {
		Standard standard = credential.report().standard();
		return standard == Standard.OB_3_0 || standard == Standard.CLR_2_0;
	}

	/**
	 * Puts text of JSON together without reading it again: what is signed stays as it is.
	 */
	private static String object(Map<String, String> members) {
		return members.entrySet()
			.stream()
			.map((member) -> JSON.writeValueAsString(member.getKey()) + ":" + member.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String array(List<String> values) {
		return "[" + String.join(",", values) + "]";
	}

}
