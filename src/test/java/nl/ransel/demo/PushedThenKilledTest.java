package nl.ransel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import nl.ransel.testing.FreePort;
import nl.ransel.backpack.SignedBadge;
import nl.ransel.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acknowledged means durable, for the whole service and for a stream as long as there may
 * be.
 */
class PushedThenKilledTest {

	private static final int ROWS = Integer.getInteger("ransel.test.pushed-rows", 10_000);

	/** Somewhere in the middle, and the same each time. */
	private static final int ANSWERS_BEFORE_THE_KILL = ROWS / 4 + new Random(20261128).nextInt(ROWS / 2);

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@TempDir
	private Path directory;

	private Process service;

	@AfterEach
	void stop() {
		this.service.destroyForcibly();
	}

	@Test
	void aStreamThatIsCutOffByAKillAndPushedAgainDeliversEveryRowExactlyOnce() throws Exception {
		String rows = rows();
		int port = FreePort.next();
		List<JsonNode> before = new ArrayList<>();

		Running running = start(port);
		try (BufferedReader answers = push(running, rows)) {
			for (int row = 0; row < ANSWERS_BEFORE_THE_KILL; row++) {
				before.add(JSON.readTree(answers.readLine()));
			}
			this.service.destroyForcibly().waitFor();
		}
		assertThat(before).allSatisfy((row) -> assertThat(row.at("/result").asString()).isEqualTo("accepted"));

		running = start(port);
		Map<String, String> after = new TreeMap<>();
		try (BufferedReader answers = push(running, rows)) {
			answers.lines()
				.map(JSON::readTree)
				.forEach((row) -> after.put(row.at("/reference").asString(), row.at("/result").asString()));
		}
		assertThat(after).hasSize(ROWS);
		assertThat(after.values()).containsOnly("accepted", "duplicate");
		assertThat(before)
			.allSatisfy((row) -> assertThat(after).containsEntry(row.at("/reference").asString(), "duplicate"));

		assertThat(delivered(running)).containsExactlyInAnyOrderElementsOf(after.keySet());
	}

	/** The reference of everything that is there, page by page. */
	private List<String> delivered(Running running) throws Exception {
		List<String> references = new ArrayList<>();
		String next = "";
		while (next != null) {
			HttpRequest request = HttpRequest
				.newBuilder(URI.create(running.url() + "/api/institution/awards?limit=1000" + next))
				.header("Authorization",
						"Bearer " + Browser.machineToken(running.issuer(), DemoProvider.MACHINE_CLIENT, "award.read"))
				.build();
			JsonNode page = JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
			page.path("items").forEach((award) -> references.add(award.path("reference").asString()));
			next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
		}
		return references;
	}

	private BufferedReader push(Running running, String rows) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(running.url() + "/api/institution/awards"))
			.header("Authorization",
					"Bearer " + Browser.machineToken(running.issuer(), DemoProvider.MACHINE_CLIENT, "award.write"))
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofString(rows))
			.build();
		HttpResponse<java.io.InputStream> answer = this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).isEqualTo(200);
		return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
	}

	private static String rows() {
		SignedBadge badge = SignedBadge.of("Kassa basis", "eva@student.example");
		String credential = badge.jws();
		return String.join("\n", IntStream.range(0, ROWS).mapToObj((row) -> row(row, credential)).toList());
	}

	private static String row(int row, String credential) {
		Map<String, Object> award = new LinkedHashMap<>();
		award.put("reference", "row-" + row);
		award.put("recipient", Map.of("type", "email", "value", "eva@student.example"));
		award.put("credential", credential);
		return JSON.writeValueAsString(award);
	}

	private Running start(int port) throws IOException {
		this.service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ServiceProcess.class.getName(), "--server.port=" + port,
				"--ransel.demo.provider-port=0", "--ransel.demo.platform-port=0",
				"--ransel.demo.directory=" + this.directory)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		BufferedReader out = new BufferedReader(new InputStreamReader(this.service.getInputStream()));
		String[] words = out.lines()
			.filter((line) -> line.startsWith("service "))
			.findFirst()
			.orElseThrow(() -> new AssertionError("the service did not start"))
			.split(" ");
		// Nobody reads on, and a full pipe would stop the service.
		Thread drain = new Thread(() -> out.lines().forEach((line) -> {
		}));
		drain.setDaemon(true);
		drain.start();
		return new Running(words[1], words[2]);
	}

	/** Where the service and its provider are. */
	private record Running(String url, String issuer) {
	}

}
