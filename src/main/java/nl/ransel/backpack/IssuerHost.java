package nl.ransel.backpack;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;
import nl.ransel.credential.VerificationReport;
import nl.ransel.trust.Fetched;

/** Whom a check of a credential has to ask: what is spared is a host, not a name. */
final class IssuerHost {

	private static final String DID_WEB = "did:web:";

	private static final Set<String> SILENCE = Stream
		.of(Fetched.Reason.UNKNOWN_HOST, Fetched.Reason.NO_CONNECTION, Fetched.Reason.TIMEOUT, Fetched.Reason.TOO_OFTEN)
		.map(Fetched.Reason::code)
		.collect(Collectors.toUnmodifiableSet());

	private IssuerHost() {
	}

	/** The host, or empty when nobody has to be asked. */
	static String of(ListedCredential kept) {
		Credential credential = kept.report().credential();
		Stream<String> issuer = (credential != null) ? Stream.of(credential.issuer().id()) : Stream.empty();
		// a key that is its own name is asked of nobody, but the list of the revoked is
		Stream<String> lists = kept.report()
			.checks()
			.stream()
			.filter((check) -> check.name() == Check.Name.STATUS)
			.flatMap((check) -> Stream.ofNullable(check.detail().get("list")));
		return Stream.concat(issuer, lists)
			.map(IssuerHost::named)
			.filter((host) -> !host.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** Whether a check could not be made because this host gave no answer at all. */
	static boolean gaveNoAnswer(String host, VerificationReport report) {
		return report.checks()
			.stream()
			.map(Check::detail)
			.anyMatch((detail) -> !host.isEmpty() && SILENCE.contains(detail.getOrDefault("cause", ""))
					&& named(detail.getOrDefault("url", "")).equals(host));
	}

	private static String named(String id) {
		if (id.startsWith(DID_WEB)) {
			return id.substring(DID_WEB.length()).split(":", 2)[0].toLowerCase(Locale.ROOT);
		}
		try {
			String authority = id.startsWith("http") ? URI.create(id).getRawAuthority() : null;
			return (authority != null) ? authority.toLowerCase(Locale.ROOT) : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
