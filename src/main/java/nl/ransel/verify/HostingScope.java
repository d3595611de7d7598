package nl.ransel.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import nl.ransel.credential.Check;
import nl.ransel.credential.Check.Name;
import nl.ransel.trust.Origins;
import nl.ransel.verify.LinkedObjects.Linked;
import tools.jackson.databind.JsonNode;

/**
 * Where an issuer has its assertions and badge classes hosted (Open Badges 2.0,
 * VerificationObject). Unless it says otherwise that is its own host.
 *
 * @param named the hosts it names, if it does
 * @param own its own host
 * @param prefixes how addresses of its assertions begin, when it says so
 */
record HostingScope(List<String> named, List<String> own, List<String> prefixes) {

	static HostingScope of(JsonNode issuer) {
		JsonNode verification = issuer.path("verification");
		List<String> named = each(verification.path("allowedOrigins")).map(HostingScope::host).toList();
		List<String> own = Origins.host(issuer.path("id").asString("")).stream().toList();
		return new HostingScope(named, own, each(verification.path("startsWith")).toList());
	}

	private static Stream<String> each(JsonNode node) {
		Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
		return values.filter(JsonNode::isString).map(JsonNode::stringValue);
	}

	/** Names of hosts are asked for, but some write a whole origin or a port. */
	private static String host(String origin) {
		return Origins.host(origin).orElseGet(() -> origin.replaceAll(":\\d+$", "").toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a hosted badge is the issuer's.
	 * @param assertion where it is hosted
	 * @param linked its badge class and issuer
	 */
	static Check check(String assertion, Linked linked) {
		HostingScope scope = of(linked.issuer());
		String badge = linked.badgeClass().path("id").asString("");
		Map<String, String> detail = Map.of("issuer", linked.issuerId(), "assertion", assertion);
		if (!scope.holdsAssertion(assertion)) {
			return Check.failed(Name.ISSUER, "hosted-elsewhere").withDetail(detail);
		}
		if (Origins.of(badge).isPresent() && !scope.holdsBadgeClass(badge)) {
			return Check.failed(Name.ISSUER, "badge-class-elsewhere").withDetail(Map.of("badge", badge));
		}
		return Check.passed(Name.ISSUER, "hosted-by-issuer").withDetail(detail);
	}

	/**
	 * Whether an assertion, or what is hosted in its manner, is there. Who names hosts
	 * and beginnings means both.
	 */
	boolean holdsAssertion(String address) {
		boolean begins = this.prefixes.isEmpty() || begins(address);
		boolean silent = this.named.isEmpty() && !this.prefixes.isEmpty();
		return begins && (silent || atHost(address));
	}

	private boolean holdsBadgeClass(String address) {
		return atHost(address) || begins(address);
	}

	private boolean atHost(String address) {
		List<String> hosts = this.named.isEmpty() ? this.own : this.named;
		return Origins.host(address).filter(hosts::contains).isPresent();
	}

	private boolean begins(String address) {
		return this.prefixes.stream().anyMatch((prefix) -> address.startsWith(prefix) && Origins.same(prefix, address));
	}

}
