package nl.ransel.learner;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.mail.Letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the mail with a code. It names nobody: it may arrive at a stranger's. */
@Component
class CodeLetter {

	private final MessageSource messages;

	private final PublicAddress site;

	CodeLetter(MessageSource messages, PublicAddress site) {
		this.messages = messages;
		this.site = site;
	}

	Letter write(String address, String code, Instant until, Locale language) {
		String grouped = AddressCode.grouped(code);
		return new Letter(address, language, say("subject", language, grouped), List.of(say("opening", language)),
				grouped, new Letter.Way(say("way", language), link(address, code)),
				List.of(say("lasts", language, AddressCode.LASTS.toMinutes()), say("not-you", language)), until);
	}

	/**
	 * What follows the hash stays in the browser: no server, and no log, sees the code.
	 */
	private String link(String address, String code) {
		return UriComponentsBuilder.fromUri(this.site.baseUrl())
			.path("/account/addresses")
			.queryParam("address", "{address}")
			.fragment("code={code}")
			.encode()
			.buildAndExpand(address, code)
			.toUriString();
	}

	private String say(String key, Locale language, Object... values) {
		return this.messages.getMessage("mail.code." + key, values, language);
	}

	/**
	 * Where people reach the service; the web package validates it.
	 *
	 * @param baseUrl for example {@code https://ransel.example}
	 */
	@ConfigurationProperties("ransel.web")
	record PublicAddress(URI baseUrl) {
	}

}
