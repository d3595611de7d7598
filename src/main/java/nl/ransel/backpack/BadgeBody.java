package nl.ransel.backpack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** Describes in OpenAPI a body that is a badge file of any kind, or where one is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(required = true,
		content = {
				@Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
				@Content(mediaType = "application/json", schema = @Schema(implementation = BadgeBody.Address.class)) })
@interface BadgeBody {

	/** For people. */
	String DESCRIPTION = "The body is the file as it is (PNG, SVG, JSON, JWS, SD-JWT, COSE; at most 1.5 MiB, any media "
			+ "type), or " + "JSON with exactly one member `url`.";

	/** Where a badge is. */
	record Address(String url) {
	}

}
