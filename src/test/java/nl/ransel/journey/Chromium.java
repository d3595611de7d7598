package nl.ransel.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of the journeys: Debian's own Chromium, started once. Where there is none
 * the journeys are skipped with a sentence that says so, except on a build server
 * ({@code CI} is set), where they must run.
 */
final class Chromium implements ExecutionCondition {

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static Playwright playwright;

	private static Browser browser;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (executable().isPresent() || System.getenv("CI") != null) {
			return ConditionEvaluationResult.enabled("browser tests run");
		}
		return ConditionEvaluationResult
			.disabled("No Chromium found (looked for chromium, chromium-browser and google-chrome on the PATH, "
					+ "and at $CHROMIUM): the browser journeys are skipped.");
	}

	static synchronized Browser browser() {
		if (browser == null) {
			browser = launched(List.of());
		}
		return browser;
	}

	/** Another one, before whose camera this film runs over and over. */
	static synchronized Browser withCamera(Path film) {
		return launched(List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
				"--use-file-for-fake-video-capture=" + film));
	}

	private static Browser launched(List<String> more) {
		Path executable = executable()
			.orElseThrow(() -> new IllegalStateException("CI is set, so the journeys need a Chromium"));
		if (playwright == null) {
			playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		}
		List<String> arguments = Stream.concat(QUIET.stream(), more.stream()).toList();
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(arguments));
	}

	private static Optional<Path> executable() {
		String chosen = System.getenv("CHROMIUM");
		Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":"))
			.flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
				.map((name) -> Path.of(folder, name)));
		return Stream.concat(Stream.ofNullable(chosen).map(Path::of), onPath).filter(Files::isExecutable).findFirst();
	}

}
