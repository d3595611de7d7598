package nl.ransel.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a screen: a window of their own, without cookies of anybody else. */
final class Visitor implements AutoCloseable {

	/** What the browser itself remarks about a refusal that the page explains. */
	private static final Pattern EXPECTED = Pattern.compile("status of (400|403|410|422)");

	/** What a telephone calls itself; its size alone is not sent. */
	private static final String PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 "
			+ "(KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final int PATIENCE = 20_000;

	private final List<String> errors = new ArrayList<>();

	private final BrowserContext window;

	private final Page page;

	private Visitor(URI site, Browser.NewContextOptions options) {
		this(Chromium.browser(), site, options);
	}

	private Visitor(Browser browser, URI site, Browser.NewContextOptions options) {
		this.window = browser.newContext(options.setBaseURL(site.toString()));
		this.window.setDefaultTimeout(PATIENCE);
		this.page = this.window.newPage();
		this.page.onPageError((error) -> this.errors.add(error));
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !EXPECTED.matcher(message.text()).find()) {
				this.errors.add(message.text());
			}
		});
	}

	/** At a desk, reading Dutch. */
	static Visitor atDesk(URI site) {
		return new Visitor(site, new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 900));
	}

	/** At a desk with this browser. */
	static Visitor atDesk(URI site, Browser browser) {
		return new Visitor(browser, site,
				new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 900));
	}

	/** On a small phone with a dark screen, reading English. */
	static Visitor onPhone(URI site) {
		return new Visitor(site,
				new Browser.NewContextOptions().setLocale("en-GB")
					.setUserAgent(PHONE)
					.setViewportSize(360, 740)
					.setHasTouch(true)
					.setColorScheme(ColorScheme.DARK));
	}

	/** An employer whose browser runs no scripts. */
	static Visitor withoutScripts(URI site) {
		return new Visitor(site,
				new Browser.NewContextOptions().setLocale("nl-NL")
					.setViewportSize(1280, 900)
					.setJavaScriptEnabled(false));
	}

	Page page() {
		return this.page;
	}

	Response open(String address) {
		return this.page.navigate(address);
	}

	void logInAs(String name) {
		open("/login");
		button(name).click();
		arrives("backpack");
	}

	/** Logs in with an e-mail address that nobody has used before. */
	void logInWith(String email) {
		open("/login");
		this.page.locator("#email").fill(email);
		this.page.locator("#own button").click();
		arrives("backpack");
	}

	/**
	 * The page of that address stands; whoever is new has agreed to the terms before.
	 */
	void arrives(String path) {
		this.page.waitForURL("**/" + path);
		this.page.locator("main h1").waitFor();
		if (terms().count() > 0) {
			terms().locator(".button--primary").click();
			terms().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
			this.page.locator("main h1").waitFor();
		}
	}

	private Locator terms() {
		return this.page.locator(".page--consent");
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
	}

	/** It is there, at rest, and nothing lies over it. */
	void canPress(Locator button) {
		button.click(new Locator.ClickOptions().setTrial(true));
	}

	/** Carries something by its grip to where another is, and a little further. */
	void drags(Locator grip, Locator to) {
		grip.scrollIntoViewIfNeeded();
		BoundingBox from = grip.boundingBox();
		BoundingBox target = to.boundingBox();
		Mouse mouse = this.page.mouse();
		mouse.move(from.x + from.width / 2, from.y + from.height / 2);
		mouse.down();
		mouse.move(target.x + target.width / 2, target.y - 10, new Mouse.MoveOptions().setSteps(8));
		mouse.up();
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

	Locator field(String label) {
		return this.page.getByLabel(label).first();
	}

	void drop(Path... files) {
		this.page.setInputFiles("#files", files);
	}

	/** The text is on the page, or comes within a moment. */
	void sees(String text) {
		assertThat(this.page.getByText(text).locator("visible=true").first()).isVisible();
	}

	void doesNotSee(String text) {
		assertThat(this.page.getByText(text)).hasCount(0);
	}

	/**
	 * What is on the page now can be used by everybody, and nothing runs off the screen.
	 */
	void findsThePageInOrder() {
		this.page.waitForLoadState();
		assertThat(this.page.locator("[aria-busy=true]")).hasCount(0);
		List<Rule> violations = new AxeBuilder(this.page).withTags(WCAG).analyze().getViolations();
		assertThat(violations).as("axe at %s", this.page.url()).isEmpty();
		Object sideways = this.page
			.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
		assertThat(((Number) sideways).intValue()).as("sideways scrolling at %s", this.page.url()).isNotPositive();
		assertThat(this.errors).as("errors in the browser at %s", this.page.url()).isEmpty();
	}

	/** Leaves the page as a picture among the build's results. */
	void keepsPicture(String name) {
		this.page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name + ".png")).setFullPage(true));
	}

	@Override
	public void close() {
		this.window.close();
	}

}
