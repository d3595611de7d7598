package nl.ransel.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * A suite that does not work out the same proof twice. What is remembered is arithmetic
 * only: that this proof by this key over this document is good. The key is looked up, and
 * is shown to be the issuer's, every time; so a key that was taken out of service no
 * longer gets here, and one that was changed asks another question. Only good proofs are
 * remembered, and none that rests on a context of somebody else, whose words may change.
 */
final class RememberedSuite implements ProofSuite {

	private final ProofSuite suite;

	private final ProofMemory memory;

	private final MeterRegistry meters;

	RememberedSuite(ProofSuite suite, ProofMemory memory, MeterRegistry meters) {
		this.suite = suite;
		this.memory = memory;
		this.meters = meters;
	}

	@Override
	public Set<String> names() {
		return this.suite.names();
	}

	@Override
	public void verify(Signed signed) {
		if (!signed.contexts().foreignUrls().isEmpty()) {
			this.suite.verify(signed);
			return;
		}
		String hash = hash(signed);
		boolean known = this.memory.knows(hash);
		this.meters.counter("ransel.proofs", "result", known ? "remembered" : "worked-out").increment();
		if (!known) {
			this.suite.verify(signed);
			this.memory.learn(hash);
		}
	}

	/** Of everything a suite gets to see, each part with its length before it. */
	static String hash(Signed signed) {
		MessageDigest digest = sha256();
		List<String> parts = List.of(signed.proof().suite(), signed.key().fingerprint(),
				signed.proof().json().toString(), signed.document().toString());
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
