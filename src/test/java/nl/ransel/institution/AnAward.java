package nl.ransel.institution;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.BadgeImage;
import nl.ransel.kernel.Identifier;

/** An award for tests: De Werf sends Noor a badge. */
final class AnAward {

	static final Institution DE_WERF = new Institution("de-werf", "Praktijkschool De Werf",
			List.of("https://school.example/"));

	private AnAward() {
	}

	static AwardRequest request(String reference, String email, String file) {
		return new AwardRequest(reference, Identifier.email(email), file.getBytes(StandardCharsets.UTF_8),
				"Gefeliciteerd!", reference + email + file);
	}

	static Award arrived(Institution institution, String reference, String recipientKey, Instant at) {
		AwardContent content = new AwardContent("file".getBytes(StandardCharsets.UTF_8), ABadge.valid().report(),
				new BadgeImage("image/png", new byte[] { 1, 2 }), "Gefeliciteerd!");
		return Award.arrived(institution, request(reference, "noor@school.example", "file"), recipientKey, content, at);
	}

}
