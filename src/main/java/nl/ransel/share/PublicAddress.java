package nl.ransel.share;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the service; the web package validates it.
 *
 * @param baseUrl for example {@code https://ransel.example}
 */
@ConfigurationProperties("ransel.web")
record PublicAddress(URI baseUrl) {

	String of(ShareToken token) {
		String base = this.baseUrl.toString();
		return (base.endsWith("/") ? base : base + "/") + "s/" + token.value();
	}

}
