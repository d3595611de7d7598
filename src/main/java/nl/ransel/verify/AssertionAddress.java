package nl.ransel.verify;

import java.net.URI;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Standard;
import nl.ransel.format.OpenBadges1;
import nl.ransel.trust.Origins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the hosted assertion is that an unsigned one is a copy of.
 *
 * @param url its address, or null when it gives none
 * @param copy the assertion at hand, or null when it came from there itself
 * @param signed whether it says that it is signed, which as plain JSON it is not
 */
record AssertionAddress(@Nullable URI url, @Nullable JsonNode copy, boolean signed) {

	static AssertionAddress of(Standard standard, JsonNode json, @Nullable URI location) {
		JsonNode shaped = LinkedObjects.isLegacy(standard) ? OpenBadges1.assertion(json, location) : json;
		if (SignedVerifier.saysSigned(shaped)) {
			return new AssertionAddress(null, json, true);
		}
		String id = shaped.path("id").asString("");
		if (Origins.of(id).isEmpty()) {
			return new AssertionAddress(null, json, false);
		}
		URI url = URI.create(id);
		return new AssertionAddress(url, url.equals(location) ? null : json, false);
	}

	/** What is to be said of an assertion without an address. */
	Draft without(Standard standard) {
		Draft draft = Draft.of(standard, this.signed ? "unsigned" : "hosted");
		if (this.signed) {
			return draft.with(Check.notApplicable(Name.PROOF, "no-proof"))
				.with(Check.failed(Name.ISSUER, "not-signed"));
		}
		// before 1.0 an assertion did not know its own address
		return draft.with((standard == Standard.OB_0_5) ? Check.unknown(Name.PROOF, "no-address")
				: Check.failed(Name.PROOF, "no-address"));
	}

}
