package nl.ransel.platform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import reactor.core.publisher.Flux;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The platforms that came. They go along to be read and do not come back: a platform is
 * let in by its token, and never by a file.
 */
@Component
@Order(Exporting.REFERRING + 4)
class PlatformExport implements Exporting {

	private final Granting granting;

	private final MessageSource messages;

	PlatformExport(Granting granting, MessageSource messages) {
		this.granting = granting;
		this.messages = messages;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.granting.of(learner)
			.map(PlatformView::of)
			.collectList()
			.map((platforms) -> part(platforms, language))
			.flux();
	}

	private ExportPart part(List<PlatformView> platforms, Locale language) {
		return new ExportPart("platforms", platforms,
				platforms.stream().map((platform) -> line(platform, language)).toList());
	}

	private String line(PlatformView platform, Locale language) {
		if (platform.withdrawnAt() != null) {
			return this.messages.getMessage("export.platforms.withdrawn", new Object[] { platform.name() }, language);
		}
		String scopes = platform.scopes()
			.stream()
			.map((scope) -> this.messages.getMessage("platform.scope." + scope, null, language))
			.collect(Collectors.joining(", "));
		return platform.name() + ": " + scopes;
	}

}
