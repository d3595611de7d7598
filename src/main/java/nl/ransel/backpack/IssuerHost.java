package nl.ransel.backpack;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Credential;

/** Whom a check of a credential has to ask: what is spared is a host, not a name. */
final class IssuerHost {

	private static final String DID_WEB = "did:web:";

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
