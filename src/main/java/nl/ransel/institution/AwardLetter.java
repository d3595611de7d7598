package nl.ransel.institution;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.ransel.mail.Letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the mail about awards that wait. It says from whom they are and how many, not
 * what for: that is between the learner and the institution.
 */
@Component
class AwardLetter {

	/** After that the next reminder is near. */
	private static final Duration OF_USE = Duration.ofDays(14);

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final MessageSource messages;

	private final PublicAddress site;

	AwardLetter(MessageSource messages, PublicAddress site) {
		this.messages = messages;
		this.site = site;
	}

	/**
	 * @param reminds whether an earlier mail spoke of all of them
	 * @param optOut what stands in the link that stops such mail
	 */
	Letter write(Addressee to, List<Award> awards, boolean reminds, String optOut, Instant now) {
		Locale language = to.language();
		String from = awards.stream().map(Award::institutionName).distinct().sorted().collect(Collectors.joining(", "));
		String kind = reminds ? "again" : "new";
		return new Letter(to.address(), language, say(kind + ".subject", language, awards.size()),
				List.of(say(kind + ".opening", language, awards.size(), from), say("what", language)), null,
				new Letter.Way(say("way", language), at("/inbox")),
				List.of(say("login", language), patience(awards, language)),
				new Letter.Way(say("leave", language), at(OptOutController.PATH + optOut)), now.plus(OF_USE),
				to.learner());
	}

	private String patience(List<Award> awards, Locale language) {
		return awards.stream()
			.map(Award::waitsUntil)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.map((until) -> say("until", language, day(until, language)))
			.orElseGet(() -> say("patience", language));
	}

	private static String day(Instant moment, Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).withZone(ZONE).format(moment);
	}

	private String at(String path) {
		return UriComponentsBuilder.fromUri(this.site.baseUrl()).path(path).toUriString();
	}

	private String say(String key, Locale language, Object... values) {
		return this.messages.getMessage("mail.award." + key, values, language);
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
