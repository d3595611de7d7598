package nl.ransel.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import nl.ransel.announcement.AnnouncedPage.Way;
import nl.ransel.format.Markdown;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the pages on which everybody reads what institutions announce. */
@Component
class AnnouncementPages {

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			AnnouncementPages.class.getClassLoader(), "nl.ransel");

	private final MessageSource messages;

	AnnouncementPages(MessageSource messages) {
		this.messages = messages;
	}

	String institution(AnnouncedBy by, Locale language) {
		List<Way> ways = by.all()
			.stream()
			.map((one) -> new Way(one.words().title().in(language), one.path(), null))
			.toList();
		return page(new AnnouncedPage(language.getLanguage(), by.name(), say("announced.institution", language), null,
				List.of(), null, say("announced.badges", language), ways, words(language)));
	}

	String achievement(AnnouncedBy by, Announcement one, Locale language) {
		Announcement.Words words = one.words();
		List<Way> next = words.next()
			.stream()
			.map((step) -> new Way(step.title().in(language), step.link(), host(step.link())))
			.toList();
		return page(
				new AnnouncedPage(language.getLanguage(), words.title().in(language),
						this.messages.getMessage("announced.by", new Object[] { by.name() }, language),
						new Way(say("announced.more", language), by.path(), null),
						Markdown.read(words.text().in(language)),
						(words.link() != null)
								? new Way(say("announced.begin", language), words.link(), host(words.link())) : null,
						say("announced.next", language), next, words(language)));
	}

	String unknown(Locale language) {
		return page(new AnnouncedPage(language.getLanguage(), say("announced.unknown.title", language),
				say("announced.unknown.sentence", language), null, List.of(), null, "", List.of(), words(language)));
	}

	private String page(AnnouncedPage page) {
		TemplateOutput output = new StringOutput();
		this.templates.render("announcement/page.jte", page, output);
		return output.toString();
	}

	private Map<String, String> words(Locale language) {
		return Map.of("how", say("announced.how", language), "skip", say("announced.skip", language), "languages",
				say("announced.languages", language), "outward", say("announced.outward", language));
	}

	private String say(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	/** Where an address leads is always shown, because words can say anything. */
	private static @Nullable String host(@Nullable String address) {
		return (address != null) ? AddressCheck.host(address) : null;
	}

}
