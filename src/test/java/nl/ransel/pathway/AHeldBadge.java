package nl.ransel.pathway;

import java.util.List;

import nl.ransel.credential.AchievedLevel;
import nl.ransel.credential.Achievement;
import nl.ransel.credential.Achievement.Alignment;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.Issuer;
import nl.ransel.credential.Recipient;
import nl.ransel.credential.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A badge that counts, aligned to one item of a framework, until a test says otherwise.
 */
record AHeldBadge(String id, String issuer, @Nullable String achievement, Alignment alignment,
		List<AchievedLevel> levels, List<String> tags, HeldBadge.@Nullable Reason problem) {

	static AHeldBadge aligned(String id, String framework, String code) {
		return new AHeldBadge(id, "urn:issuer", null, new Alignment(null, null, framework, code, null), List.of(),
				List.of(), null);
	}

	AHeldBadge by(String other) {
		return new AHeldBadge(this.id, other, this.achievement, this.alignment, this.levels, this.tags, this.problem);
	}

	AHeldBadge achievement(String given) {
		return new AHeldBadge(this.id, this.issuer, given, this.alignment, this.levels, this.tags, this.problem);
	}

	AHeldBadge named(String name) {
		return aligned(new Alignment(name, null, this.alignment.framework(), this.alignment.code(), null));
	}

	AHeldBadge url(String url) {
		return aligned(new Alignment(null, url, null, null, null));
	}

	AHeldBadge levels(AchievedLevel... given) {
		return new AHeldBadge(this.id, this.issuer, this.achievement, this.alignment, List.of(given), this.tags,
				this.problem);
	}

	AHeldBadge tags(String... given) {
		return new AHeldBadge(this.id, this.issuer, this.achievement, this.alignment, this.levels, List.of(given),
				this.problem);
	}

	AHeldBadge problem(HeldBadge.Reason reason) {
		return new AHeldBadge(this.id, this.issuer, this.achievement, this.alignment, this.levels, this.tags, reason);
	}

	HeldBadge held() {
		Achievement what = new Achievement(this.achievement, "Badge " + this.id, null, null, null, null, null,
				this.tags, List.of(this.alignment), Facts.NONE);
		Credential credential = new Credential(Standard.OB_3_0, "VC-JWT ES256", "urn:" + this.id, what,
				new Issuer(this.issuer, "School", null, null, null), Recipient.NOBODY, null, null, null, this.levels,
				null, List.of());
		return new HeldBadge(this.id, credential, false, this.problem);
	}

	private AHeldBadge aligned(Alignment other) {
		return new AHeldBadge(this.id, this.issuer, this.achievement, other, this.levels, this.tags, this.problem);
	}

}
