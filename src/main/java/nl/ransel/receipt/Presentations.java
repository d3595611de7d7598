package nl.ransel.receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.ransel.kernel.Randomness;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives presentations: original credentials together, under this service's signature
 * (Verifiable Credentials Data Model 2.0, secured as VC-JOSE-COSE says). The signature
 * says who put them together and when. It names no holder, because nobody but the holder
 * can say so with a key of their own; whose each credential is, that credential says.
 */
public final class Presentations {

	private static final String CONTEXT = "[\"https://www.w3.org/ns/credentials/v2\"]";

	private static final String TYPE = "[\"VerifiablePresentation\"]";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ServiceKeys keys;

	private final URI baseUrl;

	private final Scheduler cpu;

	private final Clock clock;

	private final Randomness randomness;

	Presentations(ServiceKeys keys, URI baseUrl, Scheduler cpu, Clock clock, Randomness randomness) {
		this.keys = keys;
		this.baseUrl = baseUrl;
		this.cpu = cpu;
		this.clock = clock;
		this.randomness = randomness;
	}

	/**
	 * Signs a presentation of these files, in their order.
	 * @param originals whatever a learner keeps; what is no secured Verifiable
	 * Credential, such as an Open Badge before 3.0, is left out
	 * @return that, or empty when all of them are left out
	 */
	public Mono<Presentation> of(List<byte[]> originals) {
		return Mono.fromCallable(() -> presented(originals))
			.filter((credentials) -> !credentials.isEmpty())
			.map(this::signed)
			.subscribeOn(this.cpu);
	}

	private static List<PresentedCredential> presented(List<byte[]> originals) {
		return originals.stream().map(PresentedCredential::of).flatMap(Optional::stream).toList();
	}

	private Presentation signed(List<PresentedCredential> credentials) {
		Instant now = this.clock.instant();
		ObjectNode claims = JSON.createObjectNode();
		claims.put("iss", this.baseUrl.toString()).put("iat", now.getEpochSecond()).put("jti", this.randomness.id());
		String open = JSON.writeValueAsString(claims);
		// put together as text: what is signed inside stays as it is
		String payload = open.substring(0, open.length() - 1) + ",\"@context\":" + CONTEXT + ",\"type\":" + TYPE
				+ credentials.stream()
					.map(PresentedCredential::json)
					.collect(Collectors.joining(",", ",\"verifiableCredential\":[", "]}"));
		return new Presentation(this.keys.sign("vp+jwt", "vp", payload.getBytes(StandardCharsets.UTF_8)), now);
	}

}
