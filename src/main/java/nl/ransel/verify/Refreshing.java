package nl.ransel.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.Standards;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Distrust;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Asks an issuer for the newest version of a badge, where the badge says how
 * ({@code 1EdTechCredentialRefresh}; Open Badges 3.0, verification). Only of a badge that
 * is proven, once, and nothing that goes wrong counts against it.
 */
final class Refreshing {

	private static final String TYPE = "1EdTechCredentialRefresh";

	private final BadgeReader reader = new BadgeReader();

	private final Remote remote;

	private final Verification verifier;

	/**
	 * @param verifier verifies what comes, without asking for a newer one again
	 */
	Refreshing(Remote remote, Verification verifier) {
		this.remote = remote;
		this.verifier = verifier;
	}

	/** The newer version of a verified badge; empty when there is none that is good. */
	Mono<NewerVersion> newer(Verified badge) {
		return Mono.justOrEmpty(service(badge))
			.flatMap((address) -> this.remote.fetch(address, Purpose.BADGE)
				.ofType(Answer.class)
				.filter((answer) -> answer.found() && claims(answer.body()).isPresent())
				.flatMap((answer) -> this.verifier.verify(answer.body()))
				.filter((fresh) -> replaces(fresh.report(), badge.report()))
				.map((fresh) -> new NewerVersion(address, fresh)));
	}

	private Optional<URI> service(Verified badge) {
		if (!proven(badge.report())) {
			return Optional.empty();
		}
		JsonNode service = claims(badge.original()).map((claims) -> claims.path("refreshService")).orElse(null);
		Stream<JsonNode> services = (service == null) ? Stream.empty()
				: service.isArray() ? service.valueStream() : Stream.of(service);
		return services.filter((each) -> isRefresh(each.path("type")))
			.map((each) -> address(each.path("id").asString("")))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static boolean isRefresh(JsonNode type) {
		return (type.isArray() ? type.valueStream() : Stream.of(type))
			.anyMatch((each) -> each.asString("").equals(TYPE));
	}

	private static Optional<URI> address(String text) {
		try {
			return Optional.of(new URI(text)).filter((uri) -> uri.getHost() != null);
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static boolean proven(VerificationReport report) {
		return report.standard() != null && Standards.isVerifiableCredential(report.standard())
				&& Stream.of(Name.PROOF, Name.ISSUER)
					.allMatch((name) -> report.checks()
						.stream()
						.anyMatch((check) -> check.name() == name && check.is(Check.Result.PASSED)));
	}

	/** What a credential says; empty for what is none, such as the address of one. */
	private Optional<JsonNode> claims(byte[] file) {
		try {
			return SecuredCredential.of(this.reader.read(file).document()).map(SecuredCredential::claims);
		}
		catch (UnreadableBadge | Distrust ex) {
			return Optional.empty();
		}
	}

	/** Another badge, or an older one, is not a newer version of this one. */
	private static boolean replaces(VerificationReport fresh, VerificationReport old) {
		Credential now = fresh.credential();
		Credential before = old.credential();
		return fresh.outcome() == Outcome.VALID && now != null && before != null && before.id() != null
				&& before.id().equals(now.id()) && before.issuer().id().equals(now.issuer().id())
				&& later(now.validFrom(), before.validFrom());
	}

	private static boolean later(@Nullable Instant one, @Nullable Instant other) {
		return one != null && other != null && one.isAfter(other);
	}

}
