package nl.ransel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The files of the browser application. Browsers keep them but ask each time whether they
 * are still good, so a new release is there at the next click. The addresses of its pages
 * all give the same file; the application in it shows the right page.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

	static final CacheControl ALWAYS_ASK = CacheControl.noCache();

	private static final String[] PAGES = { "/", "/backpack", "/credentials/{id}", "/import", "/stacks", "/stacks/{id}",
			"/pathways/{id}", "/shares", "/shares/new", "/shares/{id}", "/inbox", "/account", "/account/addresses",
			"/account/connections", "/account/merge", "/account/erase", "/account/activity", "/staff",
			"/staff/pathways/{id}", "/staff/announcements/{id}", "/verify", "/verify/batch", "/terms", "/privacy" };

	private static final Resource INDEX = new ClassPathResource("static/index.html");

	private final Map<String, String> etags = new ConcurrentHashMap<>();

	@Bean
	RouterFunction<ServerResponse> pages() {
		RouterFunctions.Builder pages = RouterFunctions.route();
		for (String page : PAGES) {
			pages.GET(page, RequestPredicates.accept(MediaType.TEXT_HTML), this::page);
		}
		return pages.build();
	}

	/** Changes when the content does, and is the same on every copy of the service. */
	String etag(Resource file) {
		try {
			String version = file.getURL() + "@" + file.lastModified();
			return this.etags.computeIfAbsent(version, (key) -> "\"" + digest(file) + "\"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Mono<ServerResponse> page(ServerRequest request) {
		return request.checkNotModified(etag(INDEX))
			.switchIfEmpty(
					ServerResponse.ok().cacheControl(ALWAYS_ASK).contentType(MediaType.TEXT_HTML).bodyValue(INDEX));
	}

	private static String digest(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return DigestUtils.md5DigestAsHex(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
