package nl.ransel.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.trust.Contexts.ContextSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the time of one {@code eddsa-rdfc-2022} goes, in microseconds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class StageBenchmark {

	private final TermTables tables = new TermTables();

	private final ContextSet contexts = new ContextSet(new BundledContexts().byUrl(), Map.of());

	private byte[] file;

	private JsonNode badge;

	private JsonNode options;

	private Quads quads;

	private List<String> lines;

	@Setup
	public void prepare() throws IOException, UnreadableBadge {
		this.file = Files.readAllBytes(Path.of("bench/badge.json"));
		this.badge = StrictJson.parse(this.file);
		ObjectNode options = (ObjectNode) StrictJson.parse("""
				{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2026-02-01T09:30:00Z",
				 "verificationMethod": "did:web:veenland.example#key-1", "proofPurpose": "assertionMethod"}""");
		options.set("@context", this.badge.path("@context"));
		this.options = options;
		this.quads = expand();
		this.lines = canonicalise();
	}

	@Benchmark
	public JsonNode parse() throws UnreadableBadge {
		return StrictJson.parse(this.file);
	}

	@Benchmark
	public Quads expand() {
		return Statements.read(this.badge, this.tables.with(this.contexts));
	}

	@Benchmark
	public List<String> canonicalise() {
		return this.quads.canonical("SHA-256", UnaryOperator.identity());
	}

	@Benchmark
	public List<String> proofOptions() {
		return Statements.read(this.options, this.tables.with(this.contexts))
			.canonical("SHA-256", UnaryOperator.identity());
	}

	@Benchmark
	public byte[] hash() throws NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		this.lines.forEach((line) -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
		return digest.digest();
	}

	/** Expansion and canonicalisation of the badge by Titanium alone. */
	@Benchmark
	public List<String> general() {
		return Canonicaliser.generally(this.badge, this.contexts, "SHA-256", UnaryOperator.identity());
	}

}
