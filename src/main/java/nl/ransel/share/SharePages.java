package nl.ransel.share;

import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the pages readers of shares get. */
@Component
class SharePages {

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			SharePages.class.getClassLoader(), "nl.ransel");

	private final MessageSource messages;

	SharePages(MessageSource messages) {
		this.messages = messages;
	}

	SharePage page(OpenedShare share, String address, Locale language) {
		return new SharePage(share, wording(language), address, QrCode.of(address));
	}

	String html(SharePage page) {
		return written("share/page.jte", Map.of("page", page));
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
		return withoutIndentation(output.toString());
	}

	/** The indentation of the templates is of use to nobody on the way. */
	private static String withoutIndentation(String page) {
		StringBuilder bare = new StringBuilder(page.length());
		boolean begins = true;
		for (int i = 0; i < page.length(); i++) {
			char next = page.charAt(i);
			if (!begins || next != '\t') {
				bare.append(next);
				begins = next == '\n';
			}
		}
		return bare.toString();
	}

}
