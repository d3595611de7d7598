package nl.ransel.connection;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.ransel.trust.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagingTest {

	private static final HostAddress HOST = new HostAddress("https://kast.example/a");

	private static final URI FIRST = Paging.first(HOST, null);

	@Test
	void theFirstPageSaysHowManyAndSinceWhen() {
		assertThat(FIRST).hasToString("https://kast.example/a/ims/ob/v3p0/credentials?limit=20&offset=0");
		assertThat(Paging.first(HOST, Instant.parse("2026-02-01T00:00:00Z")).getQuery())
			.isEqualTo("limit=20&offset=0&since=2026-02-01T00:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<https://kast.example/a/next>; rel=\"next\"", "<https://kast.example/a/next>; rel=next",
			"<https://kast.example/x>; rel=\"first\", <https://kast.example/a/next>; title=\"a, b\"; rel=\"last next\"",
			"</a/next>; REL=\"NEXT\"", "<https://KAST.example:443/a/next>;rel=next;type=\"x\"" })
	void theLinkLeadsOn(String link) {
		assertThat(next(1, link, null)).hasValueSatisfying((uri) -> assertThat(uri.getPath()).isEqualTo("/a/next"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<https://other.example/a>; rel=\"next\"", "<http://kast.example/a>; rel=\"next\"",
			"<https://kast.example:8443/a>; rel=\"next\"", "<//other.example/a>; rel=\"next\"",
			"<https://kast.example.other.example/a>; rel=next", "<javascript:alert(1)>; rel=next" })
	void neverToAnotherOrigin(String link) {
		assertThatExceptionOfType(HostTrouble.class).isThrownBy(() -> next(1, link, "40"))
			.satisfies((trouble) -> assertThat(trouble.trouble()).isEqualTo(Trouble.ELSEWHERE));
	}

	@Test
	void withoutALinkTheCountLeadsOn() {
		assertThat(next(20, null, "41"))
			.hasValueSatisfying((uri) -> assertThat(uri.getQuery()).isEqualTo("limit=20&offset=20"));
		assertThat(next(20, null, "20")).isEmpty();
		assertThat(next(0, null, "20")).as("an empty page is the end, whatever the count says").isEmpty();
		assertThat(next(20, null, "many")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<https://kast.example/a>; rel=\"last\"", "<https://kast.example/a>; title=\"rel=next\"",
			"https://kast.example/a; rel=next" })
	void otherLinksLeadNowhere(String link) {
		assertThat(next(1, link, null)).isEmpty();
	}

	private static Optional<URI> next(int taken, @Nullable String link, @Nullable String total) {
		Reply.Words words = new Reply.Words(200, (link != null) ? List.of(link) : List.of(), total, new byte[0]);
		return Paging.next(HOST, null, FIRST, words, taken, 0);
	}

}
