package nl.ransel.mail;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts a letter on paper: as text, and as HTML that says the same. */
@Component
class Written {

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			Written.class.getClassLoader(), "nl.ransel");

	String text(Letter letter) {
		Stream<String> middle = Stream.concat(Stream.ofNullable(letter.code()).map((code) -> "    " + code),
				link(letter.way()));
		return Stream
			.of(letter.opening().stream(), middle, letter.closing().stream(), link(letter.leave()),
					Stream.of("-- \nRansel"))
			.flatMap((part) -> part)
			.collect(Collectors.joining("\n\n")) + "\n";
	}

	private static Stream<String> link(Letter.@Nullable Way way) {
		return Stream.ofNullable(way).map((there) -> there.words() + ":\n" + there.address());
	}

	String html(Letter letter) {
		TemplateOutput output = new StringOutput();
		this.templates.render("mail/letter.jte", Map.of("letter", letter), output);
		return output.toString();
	}

}
