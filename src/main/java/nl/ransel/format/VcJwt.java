package nl.ransel.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import nl.ransel.format.Violation.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The credential in the payload of a VC-JWT. In data model 2.0 the payload is the
 * credential, in 1.1 it is the claim {@code vc}; the registered claims repeat parts of it
 * and must not say otherwise (Open Badges 3.0, VC-JWT proof format). In an SD-JWT and a
 * COSE message {@code nbf} and {@code exp} are about the signature: they may differ from
 * the dates of the credential, which then holds as long as both do (VC-JOSE-COSE).
 *
 * @param credential the credential, with what only the claims say put in
 * @param mismatches claims that say otherwise than the credential
 */
public record VcJwt(JsonNode credential, List<Violation> mismatches) {

	private static final BigDecimal LATEST = new BigDecimal(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

	private static final UnaryOperator<JsonNode> WHOLE = UnaryOperator.identity();

	private static final UnaryOperator<JsonNode> SUBJECT = (whole) -> Members.first(whole.path("credentialSubject"));

	public VcJwt {
		mismatches = List.copyOf(mismatches);
	}

	/**
	 * Takes the credential out of a token of Open Badges 3.0.
	 * @param payload the decoded payload
	 */
	public static VcJwt of(JsonNode payload) {
		return of(payload, false);
	}

	/**
	 * Takes the credential out of an SD-JWT.
	 * @param payload the payload with all that is disclosed
	 */
	public static VcJwt disclosed(JsonNode payload) {
		return of(payload, true);
	}

	private static VcJwt of(JsonNode payload, boolean ownDates) {
		boolean old = payload.path("vc").isObject();
		Completed credential = new Completed((ObjectNode) (old ? payload.path("vc") : payload));
		List<Violation> mismatches = Inspection.list();
		Inspection claims = new Inspection(payload, "", mismatches);
		if (old && (payload.has("credentialSubject") || payload.has("@context"))) {
			// two credentials in one token: which of them is meant depends on the reader
			claims.report("vc", Rule.MISMATCH);
		}
		text(claims, "jti", credential, WHOLE, "id");
		if (credential.original().path("issuer").isObject()) {
			text(claims, "iss", credential, (whole) -> whole.path("issuer"), "id");
		}
		else {
			text(claims, "iss", credential, WHOLE, "issuer");
		}
		if (SUBJECT.apply(credential.original()).isObject()) {
			text(claims, "sub", credential, SUBJECT, "id");
		}
		moment(claims, "nbf", credential, written(credential.original(), "issuanceDate", "validFrom", old), ownDates,
				(claim, member) -> claim.isAfter(member));
		moment(claims, "exp", credential, written(credential.original(), "expirationDate", "validUntil", old), ownDates,
				(claim, member) -> claim.isBefore(member));
		return new VcJwt(credential.whole(), mismatches);
	}

	/**
	 * Takes the credential out of a COSE message, whose header repeats it too.
	 * @param payload the decoded payload
	 * @param claims what the header says, by the names of a JWT
	 */
	public static VcJwt of(JsonNode payload, JsonNode claims) {
		VcJwt inside = of(payload, true);
		if (claims.isEmpty()) {
			return inside;
		}
		ObjectNode both = (ObjectNode) inside.credential().deepCopy();
		claims.properties().forEach((claim) -> both.set(claim.getKey(), claim.getValue()));
		VcJwt outside = of(both, true);
		return new VcJwt(outside.credential(),
				Stream.concat(inside.mismatches().stream(), outside.mismatches().stream()).toList());
	}

	/** The name that is written, or else the one of the data model at hand. */
	private static String written(ObjectNode credential, String oldName, String newName, boolean old) {
		boolean asOld = old ? !credential.has(newName) : credential.has(oldName);
		return asOld ? oldName : newName;
	}

	private static void text(Inspection claims, String claim, Completed credential, UnaryOperator<JsonNode> place,
			String member) {
		JsonNode said = claims.member(claim);
		JsonNode there = place.apply(credential.original()).path(member);
		if (Members.absent(said)) {
			return;
		}
		if (!said.isString()) {
			claims.report(claim, Rule.MALFORMED);
		}
		else if (Members.absent(there)) {
			credential.put(place, member, said);
		}
		else if (!said.equals(there)) {
			claims.report(claim, Rule.MISMATCH);
		}
	}

	/**
	 * @param own whether the claim is about the signature and may say otherwise
	 * @param narrows whether the claim, and not the member, then decides
	 */
	private static void moment(Inspection claims, String claim, Completed credential, String member, boolean own,
			BiPredicate<Instant, Instant> narrows) {
		JsonNode said = claims.member(claim);
		if (Members.absent(said)) {
			return;
		}
		Instant moment = numericDate(said);
		if (moment == null) {
			claims.report(claim, Rule.NOT_A_DATE);
		}
		else if (Members.absent(credential.original().path(member))) {
			credential.put(WHOLE, member, StringNode.valueOf(moment.toString()));
		}
		else if (own) {
			Dates.stamp(credential.original().path(member))
				.filter((written) -> narrows.test(moment, written.truncatedTo(ChronoUnit.SECONDS)))
				.ifPresent((written) -> credential.put(WHOLE, member, StringNode.valueOf(moment.toString())));
		}
		else if (!sameSecond(moment, Dates.stamp(credential.original().path(member)))) {
			claims.report(claim, Rule.MISMATCH);
		}
	}

	/** Claims are written in seconds, so a finer moment loses its fraction on the way. */
	private static boolean sameSecond(Instant claim, Optional<Instant> member) {
		return Objects.equals(claim, member.map((moment) -> moment.truncatedTo(ChronoUnit.SECONDS)).orElse(null));
	}

	/**
	 * The moment that a claim gives in seconds (RFC 7519, NumericDate), without the
	 * fraction that it may have.
	 * @return the moment, or null when it is none that a calendar has
	 */
	public static @Nullable Instant numericDate(JsonNode node) {
		if (!node.isNumber() || node.decimalValue().signum() < 0 || node.decimalValue().compareTo(LATEST) > 0) {
			return null;
		}
		return Instant.ofEpochSecond(node.decimalValue().longValue());
	}

	/**
	 * A credential and what only the claims say. It is copied only when there is any,
	 * which is seldom.
	 *
	 * @param original as it was written
	 * @param missing what is to be put in
	 */
	private record Completed(ObjectNode original, List<Consumer<ObjectNode>> missing) {

		Completed(ObjectNode original) {
			this(original, new ArrayList<>());
		}

		void put(UnaryOperator<JsonNode> place, String member, JsonNode value) {
			this.missing.add((copy) -> ((ObjectNode) place.apply(copy)).set(member, value));
		}

		ObjectNode whole() {
			if (this.missing.isEmpty()) {
				return this.original;
			}
			ObjectNode copy = this.original.deepCopy();
			this.missing.forEach((each) -> each.accept(copy));
			return copy;
		}

	}

}
