package nl.ransel.share;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the learner shares, to read: without the links, which would let in whoever has the
 * file. They do not come in again.
 */
@Component
@Order(Exporting.REFERRING)
class ShareExport implements Exporting {

	private static final int PAGE = 100;

	private final Shares shares;

	ShareExport(Shares shares) {
		this.shares = shares;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.shares.findAll(learner, null, PAGE)
			.expand((page) -> (page.next() != null) ? this.shares.findAll(learner, page.next(), PAGE) : Mono.empty())
			.concatMapIterable((page) -> page.items())
			.map(Exported::of)
			.collectList()
			.map((all) -> new ExportPart("shares", all, all.stream().map(Exported::line).toList()))
			.flux();
	}

	/** A share as it stands in the file. */
	record Exported(String label, String title, @Nullable String stackId, @Nullable List<String> credentialIds,
			List<Travels> travels, @Nullable Purpose purpose, boolean needsCode, @Nullable Integer viewLimit,
			Instant createdAt, Instant expiresAt, @Nullable Instant endedAt, long views, List<Instant> visits) {

		static Exported of(Share share) {
			ShareContent content = share.content();
			return new Exported(share.label(), share.title(),
					(content instanceof ShareContent.Stack stack) ? stack.stackId() : null,
					(content instanceof ShareContent.Credentials chosen) ? chosen.ids() : null,
					share.travels().stream().sorted().toList(), share.conditions().purpose(),
					share.conditions().needsCode(), share.conditions().viewLimit(), share.createdAt(),
					share.expiresAt(), share.endedAt(), share.views(), share.visits().stream().map(Visit::at).toList());
		}

		String line() {
			return this.label + ": " + this.title;
		}

	}

}
