package nl.ransel.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** {@code /demo/mail}: everything that would have been mailed, newest first. */
final class DemoMailPage {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private static final String PAGE = """
			<!doctype html>
			<html lang="nl">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Mail van de demo</title>
			<link rel="icon" href="/favicon.svg" type="image/svg+xml">
			<link rel="stylesheet" href="/css/tokens.css">
			<link rel="stylesheet" href="/css/base.css">
			<link rel="stylesheet" href="/css/components.css">
			<link rel="stylesheet" href="/css/shell.css">
			</head>
			<body>
			<header class="top"><a class="brand" href="/"><img class="mark" src="/img/mark.svg" alt="" width="40" height="40"><span>Ransel</span></a></header>
			<main class="main"><div class="narrow">
			<h1>Mail van de demo</h1>
			<p class="lead">De demo verstuurt niets echt. Wat in de post zou gaan, staat hier, de nieuwste bovenaan. <span lang="en">The demo sends no real mail; what would have been sent is here.</span></p>
			%s
			</div></main>
			</body>
			</html>
			""";

	private DemoMailPage() {
	}

	static RouterFunction<ServerResponse> of(DemoMailbox mailbox) {
		return RouterFunctions.route()
			.GET("/demo/mail",
					(request) -> ServerResponse.ok()
						.contentType(MediaType.TEXT_HTML)
						.header("Cache-Control", "no-store")
						.bodyValue(html(mailbox.mails())))
			.build();
	}

	private static String html(List<CaughtMail> mails) {
		return PAGE.formatted(mails.isEmpty() ? "<p>Nog geen mail. <span lang=\"en\">No mail yet.</span></p>"
				: mails.stream().map(DemoMailPage::html).collect(Collectors.joining()));
	}

	private static String html(CaughtMail mail) {
		String text = LINK.matcher(HtmlUtils.htmlEscape(mail.text().strip()))
			.replaceAll((link) -> "<a href=\"" + link.group() + "\">" + link.group() + "</a>");
		return """
				<article class="panel"><h2>%s</h2><p class="soft">Aan %s</p><p class="mail-text">%s</p></article>
				""".formatted(HtmlUtils.htmlEscape(mail.subject()), HtmlUtils.htmlEscape(mail.to()),
				text.replace("\r", "").replace("\n", "<br>"));
	}

}
