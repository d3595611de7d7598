package nl.ransel.web;

import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

/** A refusal as the smallest page that helps: what happened, and the way back. */
final class ProblemPage {

	private static final String PAGE = """
			<!doctype html>
			<html lang="%1$s">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="robots" content="noindex">
			<title>%2$s – Ransel</title>
			<link rel="stylesheet" href="/css/tokens.css">
			<link rel="stylesheet" href="/css/base.css">
			<link rel="stylesheet" href="/css/components.css">
			<link rel="stylesheet" href="/css/shell.css">
			</head>
			<body>
			<header class="top">
			<a class="brand" href="/"><img class="mark" src="/img/mark.svg" alt="" width="40" height="40"><span>Ransel</span></a>
			</header>
			<main class="main">
			<div class="narrow">
			<h1>%2$s</h1>
			<p class="lead">%3$s</p>
			<p class="actions"><a class="button button--primary" href="/">%4$s</a></p>
			</div>
			</main>
			</body>
			</html>
			""";

	private ProblemPage() {
	}

	/**
	 * @param home the words on the way back
	 */
	static String of(ProblemView view, String home, Locale language) {
		return PAGE.formatted(language.getLanguage(), HtmlUtils.htmlEscape(view.title()),
				HtmlUtils.htmlEscape(view.detail()), HtmlUtils.htmlEscape(home));
	}

}
