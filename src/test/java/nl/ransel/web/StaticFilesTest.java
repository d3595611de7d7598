package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class StaticFilesTest {

	@Autowired
	private Visitors visitors;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/backpack", "/credentials/abc", "/import", "/stacks", "/stacks/abc", "/shares",
			"/shares/new?stack=abc", "/shares/abc", "/inbox", "/account", "/verify" })
	void everyPageOfTheApplicationCanBeOpenedDirectly(String address) {
		this.visitors.anonymous()
			.get()
			.uri(address)
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<script type=\"module\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/css/tokens.css", "/webjars/lit-html/lit-html.js" })
	void aBrowserAsksEachTimeAndIsSentOnlyWhatIsNew(String address) {
		EntityExchangeResult<byte[]> first = this.visitors.anonymous()
			.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
			.expectHeader()
			.exists("Content-Security-Policy")
			.expectBody()
			.returnResult();
		String etag = first.getResponseHeaders().getETag();
		assertThat(etag).isNotBlank();
		this.visitors.anonymous()
			.get()
			.uri(address)
			.header(HttpHeaders.IF_NONE_MATCH, etag)
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/application.yml", "/../application.yml", "/%2e%2e/application.yml",
			"/css/..%2f..%2fapplication.yml", "/META-INF/spring.factories", "/nl/ransel/RanselApplication.class" })
	void nothingElseOfTheServiceIsServed(String address) {
		this.visitors.anonymous()
			.get()
			.uri(java.net.URI.create(this.visitors.baseUrl() + address))
			.exchange()
			.expectStatus()
			.value((status) -> assertThat(status).isIn(400, 404));
	}

	@Test
	void textIsSentCompressed() {
		assertThat(this.visitors.browser().rawHead("/css/tokens.css", "gzip").firstValue("Content-Encoding"))
			.hasValue("gzip");
	}

}
