package nl.ransel.share;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the pages readers of shares get. */
@Component
class SharePages {

	/**
	 * Of the templates, which indent with tabs; nothing a reader sees, and a fifth of
	 * what travels. An empty line in somebody's words is none of it.
	 */
	private static final Pattern INDENT = Pattern.compile("\\n\\t\\s*");

	/** The drawing of an icon, with its name. */
	private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"(i-[a-z_]+)\".*?</symbol>\\n", Pattern.DOTALL);

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			SharePages.class.getClassLoader(), "nl.ransel");

	private final MessageSource messages;

	SharePages(MessageSource messages) {
		this.messages = messages;
	}

	SharePage page(OpenedShare share, String address, Locale language) {
		return new SharePage(share, wording(language), address);
	}

	/** What is written of a share for who asks for this language. */
	Look.Form form(Look.Kind kind, Locale language, Packing packing) {
		return new Look.Form(kind, Wording.spoken(language).getLanguage(), packing);
	}

	String html(SharePage page) {
		return written("share/page.jte", Map.of("page", page));
	}

	/** A word of thanks, with the way back. */
	String thanks(String token, Locale language) {
		return written("share/thanks.jte", Map.of("words", wording(language), "token", token));
	}

	/**
	 * The page of a share that shows nothing.
	 * @param reason {@code unknown} or {@code ended}
	 */
	String closed(String reason, Locale language) {
		return written("share/closed.jte", Map.of("words", wording(language), "reason", reason));
	}

	/**
	 * The page that asks for the code, which says nothing of what lies behind.
	 * @param why code of the refusal
	 */
	String code(String token, String why, Locale language) {
		return written("share/code.jte", Map.of("words", wording(language), "token", token, "why", why));
	}

	/** The sheet of paper, as the page a PDF is made of. */
	String paper(Paper paper, Locale language) {
		return written("share/paper.jte", Map.of("paper", paper, "words", wording(language), "qr",
				PaperPdf.data(QrCode.of(paper.address()).png())));
	}

	Wording wording(Locale language) {
		return new Wording(this.messages, language);
	}

	/** What those get who draw previews: the same for every link, whatever is behind. */
	String preview(Locale language) {
		return written("share/preview.jte", Map.of("words", wording(language)));
	}

	OpenedShareView data(SharePage page) {
		return OpenedShareView.of(page);
	}

	private String written(String template, Map<String, Object> model) {
		TemplateOutput output = new StringOutput();
		this.templates.render(template, model, output);
		return withIconsInUse(INDENT.matcher(output.toString()).replaceAll("\n"));
	}

	/** No page shows all icons; what it does not show need not travel. */
	private static String withIconsInUse(String page) {
		return SYMBOL.matcher(page)
			.replaceAll((symbol) -> page.contains("href=\"#" + symbol.group(1) + "\"")
					? Matcher.quoteReplacement(symbol.group()) : "");
	}

}
