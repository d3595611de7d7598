package nl.ransel.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The outside world of a test: what stands at which address, and who is out of reach. */
final class FakeWeb implements Remote {

	private final Map<String, Fetched> pages = new HashMap<>();

	private final List<String> asked = new ArrayList<>();

	private final Clock clock;

	FakeWeb(Clock clock) {
		this.clock = clock;
	}

	FakeWeb put(String url, JsonNode json) {
		return put(url, json.toString());
	}

	FakeWeb put(String url, String body) {
		return put(url, 200, body);
	}

	FakeWeb put(String url, int status, String body) {
		return put(url, status, body.getBytes(StandardCharsets.UTF_8));
	}

	FakeWeb put(String url, byte[] body) {
		return put(url, 200, body);
	}

	private FakeWeb put(String url, int status, byte[] body) {
		URI uri = URI.create(url);
		this.pages.put(url,
				new Fetched.Answer(uri, uri, status, "", body, Check.Source.LIVE, this.clock.instant(), null));
		return this;
	}

	FakeWeb down(String url) {
		this.pages.put(url, new Fetched.Unreachable(URI.create(url), Fetched.Reason.TIMEOUT, this.clock.instant()));
		return this;
	}

	/** The addresses that were asked for. */
	List<String> asked() {
		return this.asked;
	}

	@Override
	public Mono<Fetched> fetch(URI uri, Purpose purpose) {
		String url = uri.toString().replaceAll("#.*$", "");
		this.asked.add(url);
		return Mono.just(this.pages.getOrDefault(url,
				new Fetched.Answer(uri, uri, 404, "", new byte[0], Check.Source.LIVE, this.clock.instant(), null)));
	}

}
