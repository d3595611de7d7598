package nl.ransel.learner;

import java.time.Instant;

import nl.ransel.kernel.LearnerId;
import nl.ransel.vault.Sealed;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An identity as stored. The account it leads to is known before what the login says of
 * the person can be sealed: so all of that may still be missing.
 */
@Document("identities")
@Sealed({ "subject", "name", "email", "attributes" })
@CompoundIndex(name = "by_learner", def = "{'learnerId': 1, 'linkedAt': 1}")
record IdentityDocument(@Id String id, String learnerId, String issuer, @Nullable String subject, String provider,
		String providerName, @Nullable String name, @Nullable String email, @Nullable Attributes attributes,
		Instant linkedAt, Instant lastSeenAt) {

	Identity toIdentity() {
		return new Identity(this.id, new LearnerId(this.learnerId), this.issuer,
				(this.subject != null) ? this.subject : "", this.provider, this.providerName, this.name, this.email,
				(this.attributes != null) ? this.attributes : Attributes.NONE, this.linkedAt, this.lastSeenAt);
	}

}
