package nl.ransel.institution;

import java.time.Instant;

import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.ReportDocument;
import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An award as stored. Its id is made of institution and reference: the primary key keeps
 * every reference unique.
 */
@Document("awards")
@CompoundIndex(name = "deliveries", def = "{'institutionId': 1, 'position': -1}")
@CompoundIndex(name = "deliveries_in_state", def = "{'institutionId': 1, 'state': 1, 'position': -1}")
@CompoundIndex(name = "deliveries_by_reference", def = "{'institutionId': 1, 'reference': 1}")
@CompoundIndex(name = "to_mail", def = "{'notice.due': 1}")
@CompoundIndex(name = "to_lapse", def = "{'notice.until': 1}")
@CompoundIndex(name = "to_tell", def = "{'institutionId': 1, 'untold.due': 1}")
@CompoundIndex(name = "inbox", def = "{'recipientKey': 1, 'state': 1, 'position': -1}")
@Sealed({ "awardedFor", "content.original", "content.report", "content.image", "content.message", "decision.reason" })
record AwardDocument(@Id String id, String institutionId, String institutionName, String reference, String recipientKey,
		String fingerprint, Instant receivedAt, String position, Award.State state, @Nullable AwardedFor awardedFor,
		@Nullable Content content, Award.@Nullable Notice notice, @Nullable Decision decision,
		Award.@Nullable Untold untold) {

	static AwardDocument of(Award award) {
		AwardContent content = award.content();
		Award.Decision decision = award.decision();
		return new AwardDocument(award.id(), award.institutionId(), award.institutionName(), award.reference(),
				award.recipientKey(), award.fingerprint(), award.receivedAt(), award.position(), award.state(),
				award.awardedFor(), (content != null) ? Content.of(content) : null, award.notice(),
				(decision != null) ? Decision.of(decision) : null, award.untold());
	}

	Award toAward() {
		return new Award(this.id, this.institutionId, this.institutionName, this.reference, this.recipientKey,
				this.fingerprint, this.receivedAt, this.state, this.awardedFor,
				(this.content != null) ? this.content.toContent() : null, this.notice,
				(this.decision != null) ? this.decision.toDecision() : null, this.untold);
	}

	/**
	 * What waits. Lists leave the bytes out; those of a picture are not there either when
	 * the original holds them.
	 */
	record Content(byte @Nullable [] original, ReportDocument report, @Nullable String imageType,
			byte @Nullable [] image, @Nullable String message) {

		static Content of(AwardContent content) {
			BadgeImage image = content.image();
			return new Content(content.original(), ReportDocument.of(content.report()),
					(image != null) ? image.mediaType() : null,
					(image != null && image.bytes().length > 0) ? image.bytes() : null, content.message());
		}

		AwardContent toContent() {
			BadgeImage picture = (this.imageType != null) ? new BadgeImage(this.imageType, orNone(this.image)) : null;
			return new AwardContent(orNone(this.original), this.report.toReport(), picture, this.message);
		}

		private static byte[] orNone(byte @Nullable [] bytes) {
			return (bytes != null) ? bytes : new byte[0];
		}

	}

	/** How it ended. */
	record Decision(Instant at, @Nullable String learnerId, @Nullable String credentialId, @Nullable String reason) {

		static Decision of(Award.Decision decision) {
			LearnerId learner = decision.learner();
			return new Decision(decision.at(), (learner != null) ? learner.value() : null, decision.credentialId(),
					decision.reason());
		}

		Award.Decision toDecision() {
			return new Award.Decision(this.at, (this.learnerId != null) ? new LearnerId(this.learnerId) : null,
					this.credentialId, this.reason);
		}

	}

}
