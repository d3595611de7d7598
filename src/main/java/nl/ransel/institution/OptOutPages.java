package nl.ransel.institution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the pages behind the link at the foot of a mail about awards. */
@Component
class OptOutPages {

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			OptOutPages.class.getClassLoader(), "nl.ransel");

	private final MessageSource messages;

	OptOutPages(MessageSource messages) {
		this.messages = messages;
	}

	String ask(String token, boolean stopped, Locale language) {
		return page(stopped ? "stopped" : "ask", token, stopped ? "resume" : "stop", language);
	}

	String done(String token, boolean stopped, Locale language) {
		return stopped ? ask(token, true, language) : page("resumed", token, null, language);
	}

	String unknown(Locale language) {
		return page("unknown", null, null, language);
	}

	private String page(String name, @Nullable String token, @Nullable String wish, Locale language) {
		String text = "award-mail." + name + ".";
		Map<String, Object> model = new HashMap<>();
		model.put("language", language.getLanguage());
		model.put("title", say(text + "title", language));
		model.put("sentence", say(text + "sentence", language));
		if (token != null && wish != null) {
			model.put("action", OptOutController.PATH + token + "?lang=" + language.getLanguage());
			model.put("wish", wish);
			model.put("button", say("award-mail." + wish, language));
		}
		TemplateOutput output = new StringOutput();
		this.templates.render("institution/choice.jte", model, output);
		return output.toString();
	}

	private String say(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

}
