package nl.ransel.share;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.ransel.credential.VerificationReport;
import nl.ransel.verify.ReportView;
import nl.ransel.verify.ReportView.CheckView;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** The reader's language: sentences, dates and numbers. */
final class Wording {

	/** The reader's own zone is not known; badges and links are Dutch. */
	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final MessageSource messages;

	private final Locale locale;

	private final DateTimeFormatter date;

	private final DateTimeFormatter moment;

	/**
	 * Speaks English to who asks for it and Dutch to everybody else.
	 * @param messages all bundles
	 * @param asked the language asked for
	 */
	Wording(MessageSource messages, Locale asked) {
		this.messages = messages;
		this.locale = spoken(asked);
		this.date = DateTimeFormatter.ofPattern("d MMMM uuuu", this.locale);
		this.moment = DateTimeFormatter.ofPattern(english() ? "d MMMM uuuu 'at' HH:mm" : "d MMMM uuuu 'om' HH:mm",
				this.locale);
	}

	/** The language that who asks for this one is spoken to in. */
	static Locale spoken(Locale asked) {
		return asked.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag("nl-NL");
	}

	boolean english() {
		return this.locale == Locale.UK;
	}

	Locale locale() {
		return this.locale;
	}

	String language() {
		return this.locale.getLanguage();
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

	/** The sentence, or another text where there is none: never a broken page. */
	String sayOr(String key, String otherwise) {
		try {
			return this.messages.getMessage(key, null, this.locale);
		}
		catch (NoSuchMessageException ex) {
			return otherwise;
		}
	}

	ReportView report(VerificationReport report) {
		return ReportView.of(report, this.messages, this.locale);
	}

	List<CheckView> checks(VerificationReport report) {
		return ReportView.checks(report, this.messages, this.locale);
	}

	String date(Instant moment) {
		return this.date.format(moment.atZone(ZONE));
	}

	/** The same date for machines. */
	String day(Instant moment) {
		return moment.atZone(ZONE).toLocalDate().toString();
	}

	/** Date and time, for example {@code 24 november 2026 om 11:15}. */
	String moment(Instant moment) {
		return this.moment.format(moment.atZone(ZONE));
	}

	String number(BigDecimal number) {
		return NumberFormat.getNumberInstance(this.locale).format(number);
	}

	/** The name of a language, for example {@code Nederlands} for {@code nl-NL}. */
	String nameOfLanguage(String tag) {
		Locale language = Locale.forLanguageTag(tag);
		String name = language.getDisplayLanguage(this.locale);
		return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(this.locale) + name.substring(1);
	}

}
