package nl.ransel.institution;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes in OpenAPI the body of a push, which is not parsed into this: its credential
 * is taken over byte for byte.
 */
record AwardBody(
		@Schema(description = "The institution's own, unique among its awards",
				requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[\\w.:~@+=-]{1,200}") String reference,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) To recipient,
		@Schema(description = "An object, a compact JWS or SD-JWT, or a PNG, SVG or COSE message in base64",
				requiredMode = Schema.RequiredMode.REQUIRED, oneOf = {
						Object.class, String.class }) Object credential,
		@Schema(description = "For the learner, at most 1000 characters") @Nullable String message){

	/** To whom. */
	record To(@Schema(allowableValues = {
			"email", "eppn", "eduid" }) String type, String value){
	}

}
