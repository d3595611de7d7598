package nl.ransel.trust;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ransel.credential.Check;
import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Contexts.ContextSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What other servers may answer, and what badges may have us ask for. */
class TrustFuzzTest {

	private static final OutboundRules RULES = new OutboundRules(false, Set.of(443, 8443));

	private static final ContextSet BUNDLED = new ContextSet(new BundledContexts().byUrl(), Map.of());

	private static final byte[] MESSAGE = { 1, 2, 3 };

	private final Canonicaliser canonicaliser = new Canonicaliser();

	/** Does what may be distrusted, and nothing else. */
	private static void distrustedOr(Runnable reading) {
		try {
			reading.run();
		}
		catch (Distrust ex) {
			assertThat(ex.reason()).matches("[a-z0-9-]+");
		}
	}

	private static JsonNode json(byte[] text) {
		try {
			return StrictJson.parse(text);
		}
		catch (UnreadableBadge ex) {
			throw Distrust.unknown("unreadable");
		}
	}

	@FuzzTest
	void aStatusListIsBoundedOrDistrusted(FuzzedDataProvider data) {
		long index = data.consumeLong();
		String encoded = data.consumeRemainingAsString();
		distrustedOr(() -> {
			Bitstring list = Bitstring.expand(encoded);
			assertThat(list.size()).isBetween((long) Bitstring.MIN_BITS, 8L * Bitstring.MAX_BYTES);
			list.get(index);
		});
		distrustedOr(() -> Bitstring.expandOlder(encoded).get(0));
	}

	@FuzzTest
	void aKeyIsReadOrDistrusted(FuzzedDataProvider data) {
		SignatureAlgorithm algorithm = data.pickValue(SignatureAlgorithm.values());
		byte[] signature = data.consumeBytes(132);
		String text = data.consumeRemainingAsString();
		distrustedOr(() -> refuses(KeyReader.multikey(text), algorithm, signature));
		distrustedOr(() -> refuses(KeyReader.pem(text), algorithm, signature));
		distrustedOr(() -> refuses(KeyReader.jwk(json(text.getBytes(StandardCharsets.UTF_8))), algorithm, signature));
	}

	private static void refuses(VerificationKey key, SignatureAlgorithm algorithm, byte[] signature) {
		assertThat(key.encoded()).isNotEmpty();
		assertThat(key.verifies(algorithm, MESSAGE, signature)).isFalse();
	}

	@FuzzTest
	void aDocumentOfKeysIsReadOrDistrusted(byte[] text) {
		distrustedOr(() -> {
			JsonNode json = json(text);
			String id = "did:web:veenland.example";
			ControllerDocument document = ControllerDocument.of(id, json, Check.Source.LIVE, Instant.EPOCH);
			document.methods().forEach((method) -> distrustedOr(() -> document.assertionKey(method.id())));
			KeyDocument.all(json, Instant.EPOCH);
		});
	}

	@FuzzTest
	void aDidLeadsToOneAddressOrNowhere(FuzzedDataProvider data) {
		String did = data.consumeRemainingAsString();
		distrustedOr(() -> {
			URI address = Dids.address(did);
			assertThat(address.getPath()).endsWith("/did.json").doesNotContain("/../", "/./");
			assertThat(address.getRawUserInfo()).isNull();
			assertThat(address.getScheme()).isIn("http", "https");
		});
		Dids known = new Dids(new Documents((uri, purpose) -> {
			throw Distrust.unknown("not-asked");
		}));
		distrustedOr(() -> known.resolve(did).block());
	}

	@FuzzTest
	void onlyPlainAddressesArePermitted(FuzzedDataProvider data) {
		String text = data.consumeRemainingAsString();
		Origins.of(text);
		Origins.host(text);
		URI uri;
		try {
			uri = URI.create(text);
		}
		catch (IllegalArgumentException ex) {
			return;
		}
		if (RULES.permit(uri)) {
			assertThat(uri.getScheme()).isEqualToIgnoringCase("https");
			assertThat(uri.getRawUserInfo()).isNull();
			assertThat(uri.getPort()).isIn(-1, 443, 8443);
			assertThat(uri.getHost()).isNotBlank();
		}
	}

	/** However it is written, an address that wraps or is a private one is not public. */
	@FuzzTest
	void noWritingOfAPrivateAddressIsPublic(FuzzedDataProvider data) throws UnknownHostException {
		byte[] bytes = data.consumeBytes(data.consumeBoolean() ? 16 : 4);
		if (bytes.length != 4 && bytes.length != 16) {
			return;
		}
		InetAddress address = InetAddress.getByAddress(bytes);
		if (Addresses.isPublic(address)) {
			assertThat(address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
					|| address.isAnyLocalAddress() || address.isMulticastAddress())
				.isFalse();
			int first = address.getAddress()[0] & 0xFF;
			assertThat(address.getAddress().length == 4 ? first % 127 != 0 : first >> 5 == 1).isTrue();
		}
	}

	@FuzzTest
	void howLongAnAnswerKeepsIsNeverNegative(FuzzedDataProvider data) {
		Duration keep = CacheControl.keepFor(List.of(data.consumeString(200), data.consumeRemainingAsString()));
		assertThat(keep == null || !keep.isNegative()).isTrue();
	}

	/** The work is bounded, and only what is covered comes through. */
	@FuzzTest
	void aDocumentIsCanonicalOrDistrusted(byte[] text) {
		distrustedOr(() -> {
			JsonNode json = json(text);
			if (!(json instanceof ObjectNode document)) {
				return;
			}
			for (String url : ContextRules.contexts(document)) {
				BUNDLED.get(url);
			}
			List<String> once = this.canonicaliser.canonicalise(document, BUNDLED, "SHA-256");
			assertThat(this.canonicaliser.canonicalise(document.deepCopy(), BUNDLED, "SHA-256")).isEqualTo(once);
			assertThat(once).allMatch((line) -> line.endsWith(" .\n"));
		});
	}

}
