package nl.ransel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import nl.ransel.format.StrictJson;
import nl.ransel.trust.StageBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures everything in one run and prints it side by side: {@code bench/run}. The npm
 * libraries are measured before and after ours, and the middle of the two counts, so that
 * a machine that grows slower meanwhile favours nobody.
 */
public final class Comparison {

	private static final Path SAMPLES = Path.of("target/bench/samples");

	private final Map<String, Map<String, Double>> rates = new LinkedHashMap<>();

	private Comparison() {
	}

	public static void main(String[] arguments) throws Exception {
		boolean npm = List.of(arguments).contains("npm");
		Comparison comparison = new Comparison();
		writeSamples();
		List<Map<String, Double>> others = new ArrayList<>();
		if (npm) {
			others.add(npm());
		}
		comparison.ours();
		if (npm) {
			others.add(npm());
		}
		others.forEach((round) -> round.forEach((name, rate) -> comparison.rates(name)
			.merge("npm", rate / others.size(), Double::sum)));
		comparison.print();
		stages();
	}

	private Map<String, Double> rates(String format) {
		return this.rates.computeIfAbsent(format, (name) -> new TreeMap<>());
	}

	private static void writeSamples() throws IOException {
		Files.createDirectories(SAMPLES);
		for (String name : Sample.NAMES) {
			if (!name.startsWith("ecdsa")) {
				Sample sample = Sample.of(name);
				String file = name.replace(' ', '-').toLowerCase(Locale.ROOT);
				Files.write(SAMPLES.resolve(file), sample.file());
				ObjectNode description = JsonNodeFactory.instance.objectNode()
					.put("name", name)
					.put("alg", sample.alg())
					.put("file", file)
					.put("token", name.startsWith("VC-JWT"));
				description.set("jwk", sample.key().jwk());
				if (name.startsWith("eddsa")) {
					description.put("multikey", sample.key().multikey());
					description.set("did", sample.didDocument());
				}
				Files.writeString(SAMPLES.resolve(file + ".sample.json"), description.toString());
			}
		}
	}

	private static Map<String, Double> npm() throws Exception {
		Process process = new ProcessBuilder("node", "bench/npm/compare.mjs", SAMPLES.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		byte[] answer = process.getInputStream().readAllBytes();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("the comparison with npm failed");
		}
		Map<String, Double> rates = new TreeMap<>();
		StrictJson.parse(answer).properties().forEach((rate) -> rates.put(rate.getKey(), rate.getValue().doubleValue()));
		return rates;
	}

	private void ours() throws RunnerException {
		measure("VerificationBenchmark.(whole|proof|signature)", Sample.NAMES.toArray(String[]::new));
		measure("VerificationBenchmark.nimbus",
				Sample.NAMES.stream().filter((name) -> name.startsWith("VC-JWT")).toArray(String[]::new));
	}

	private void measure(String methods, String... formats) throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().include(methods)
			.param("format", formats)
			.verbosity(VerboseMode.SILENT);
		for (RunResult result : new Runner(options.build()).run()) {
			double operations = result.getSecondaryResults().get("operations").getScore();
			double microseconds = result.getSecondaryResults().get("microseconds").getScore();
			rates(result.getParams().getParam("format")).put(name(result), operations / microseconds * 1e6);
		}
	}

	private static String name(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		return benchmark.substring(benchmark.lastIndexOf('.') + 1);
	}

	private void print() {
		say("%-18s %9s %9s %9s | %9s %9s | %9s %9s%n", "per CPU second", "report", "proof", "signature", "nimbus", "npm",
				"p/nimbus", "p/npm");
		this.rates.forEach((format, rates) -> {
			double proof = rates.get("proof");
			say("%-18s %9.0f %9.0f %9.0f | %9s %9s | %9s %9s%n", format, rates.get("whole"), proof,
					rates.get("signature"), rate(rates.get("nimbus")), rate(rates.get("npm")),
					quotient(proof, rates.get("nimbus")), quotient(proof, rates.get("npm")));
			say("%-18s %9s %9s%n", "  of the signature", quotient(rates.get("whole"), rates.get("signature")),
					quotient(proof, rates.get("signature")));
		});
	}

	private static String rate(Double rate) {
		return (rate != null) ? String.format(Locale.ROOT, "%.0f", rate) : "-";
	}

	private static String quotient(double ours, Double other) {
		return (other != null) ? String.format(Locale.ROOT, "%.2f", ours / other) : "-";
	}

	private static void stages() throws RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().include(StageBenchmark.class.getSimpleName())
			.verbosity(VerboseMode.SILENT)
			.build()).run();
		say("%n%-18s %10s%n", "eddsa-rdfc-2022", "microseconds");
		results.forEach((result) -> say("%-18s %10.1f%n", name(result), result.getPrimaryResult().getScore()));
	}

	private static void say(String format, Object... values) {
		System.out.printf(Locale.ROOT, format, values);
	}

}
