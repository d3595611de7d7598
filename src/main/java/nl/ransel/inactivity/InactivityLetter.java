package nl.ransel.inactivity;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import nl.ransel.inactivity.Ladder.Act;
import nl.ransel.inactivity.Ladder.Step;
import nl.ransel.kernel.Identifier;
import nl.ransel.learner.Learner;
import nl.ransel.learner.QuietAccount;
import nl.ransel.mail.Letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes to somebody who has not logged in for long, at each address they ever proved:
 * after years nobody knows which of them is still read. It names nobody and no badge,
 * since an address may have another owner by now.
 */
@Component
class InactivityLetter {

	/** More addresses than anybody reads. */
	private static final int MOST = 10;

	private final MessageSource messages;

	private final PublicAddress site;

	InactivityLetter(MessageSource messages, PublicAddress site) {
		this.messages = messages;
		this.site = site;
	}

	/** One for each address; none when there is no address. */
	List<Letter> write(Learner learner, QuietAccount account, Step step) {
		return learner.proven()
			.stream()
			.filter((own) -> own.kind() == Identifier.Kind.EMAIL)
			.map(Identifier::value)
			.distinct()
			.limit(MOST)
			.map((address) -> write(address, Locale.forLanguageTag(learner.language()), account, step))
			.toList();
	}

	private Letter write(String address, Locale language, QuietAccount account, Step step) {
		String kind = (step.act() == Act.WARN) ? "warn" : "remind";
		String last = day(account.lastLogin(), language);
		String end = day(step.erasure(), language);
		return new Letter(address, language, say(kind + ".subject", language, end),
				List.of(say(kind + ".opening", language, last, end), say(kind + ".keep", language)), null,
				new Letter.Way(say("way", language), at("/backpack")),
				List.of(say(kind + ".closing", language, end), say("why", language)), step.again())
			.about(account.learner());
	}

	private static String day(Instant moment, Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(language)
			.format(moment.atOffset(ZoneOffset.UTC));
	}

	private String at(String path) {
		return UriComponentsBuilder.fromUri(this.site.baseUrl()).path(path).toUriString();
	}

	private String say(String key, Locale language, Object... values) {
		return this.messages.getMessage("mail.inactive." + key, values, language);
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
