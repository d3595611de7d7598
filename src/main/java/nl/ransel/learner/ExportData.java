package nl.ransel.learner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import nl.ransel.kernel.LearnerId;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a learner as one ZIP: the original files, the rest as JSON with its
 * schemas, and a page to read. It is put together while it is being sent.
 */
@Service
class ExportData {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
			ExportData.class.getClassLoader(), "nl.ransel");

	private final Accounts accounts;

	private final List<Exporting> features;

	private final Activities activities;

	private final MessageSource messages;

	ExportData(Accounts accounts, List<Exporting> features, Activities activities, MessageSource messages) {
		this.accounts = accounts;
		this.features = List.copyOf(features);
		this.activities = activities;
		this.messages = messages;
	}

	/** The bytes of the ZIP, in pieces. */
	Flux<byte[]> zip(LearnerId id) {
		return this.activities.record(id, Activity.of(Activity.Kind.EXPORTED))
			.then(this.accounts.require(id))
			.flatMapMany((learner) -> parts(learner).collectList().flatMapMany((parts) -> zip(files(learner, parts))));
	}

	/** What would be in it, by name, and how much of each. */
	Flux<Content> contents(LearnerId id) {
		return this.accounts.require(id)
			.flatMapMany((learner) -> parts(learner)
				.map((part) -> new Content(part.name(), heading(part, language(learner)), part.lines().size())));
	}

	private Flux<ExportPart> parts(Learner learner) {
		return Flux.fromIterable(this.features).concatMap((feature) -> feature.export(learner.id(), language(learner)));
	}

	private static Flux<byte[]> zip(Flux<ExportFile> files) {
		return Flux.defer(() -> {
			ExportZip zip = new ExportZip();
			return files.map(zip::add).concatWith(Mono.fromSupplier(zip::end));
		});
	}

	private Flux<ExportFile> files(Learner learner, List<ExportPart> parts) {
		return Flux.just(index(learner, parts))
			.concatWith(Flux.fromIterable(parts).concatMap((part) -> Flux.just(data(part), schema(part))))
			.concatWith(Flux.fromIterable(parts).concatMap(ExportPart::originals));
	}

	private static ExportFile data(ExportPart part) {
		return new ExportFile(part.name() + ".json", JSON.writeValueAsBytes(part.content()));
	}

	private static ExportFile schema(ExportPart part) {
		String name = "schemas/" + part.name() + ".schema.json";
		try (InputStream content = new ClassPathResource("export/" + name).getInputStream()) {
			return new ExportFile(name, content.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ExportFile index(Learner learner, List<ExportPart> parts) {
		Locale language = language(learner);
		List<ExportIndex.Chapter> chapters = parts.stream()
			.map((part) -> new ExportIndex.Chapter(heading(part, language), part.name() + ".json", part.lines()))
			.toList();
		String name = (learner.name() != null) ? learner.name() : "";
		ExportIndex index = new ExportIndex(language.getLanguage(), say("export.title", language),
				say("export.lead", language, name), chapters);
		TemplateOutput output = new StringOutput();
		this.templates.render("learner/export.jte", Map.of("index", index), output);
		return new ExportFile("index.html", output.toString().getBytes(StandardCharsets.UTF_8));
	}

	private String heading(ExportPart part, Locale language) {
		return say("export." + part.name(), language);
	}

	private String say(String key, Locale language, Object... values) {
		return this.messages.getMessage(key, values, language);
	}

	private static Locale language(Learner learner) {
		return Locale.forLanguageTag(learner.language());
	}

	/**
	 * One kind of thing in an export.
	 *
	 * @param name of its file without ending
	 * @param heading what it is called
	 * @param count how many there are
	 */
	record Content(String name, String heading, int count) {
	}

}
