package nl.ransel.backpack;

import java.net.URI;

import nl.ransel.credential.Credential;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.stereotype.Component;

/**
 * Finds the picture of a badge: the one its achievement names, or else the picture the
 * badge is baked into. A badge without a usable picture is still a badge, so nothing here
 * ever fails.
 */
@Component
public class BadgePictures {

	private final ImageSource source;

	private final Scheduler cpu;

	BadgePictures(ImageSource source, Scheduler cpu) {
		this.source = source;
		this.cpu = cpu;
	}

	public Mono<BadgeImage> of(Verified badge) {
		return Flux.concat(named(badge.report().credential()), baked(badge))
			.publishOn(this.cpu)
			.mapNotNull((bytes) -> PictureCheck.of(bytes).orElse(null))
			.next();
	}

	private Mono<byte[]> named(@Nullable Credential credential) {
		String image = (credential != null) ? credential.achievement().image() : null;
		if (image == null) {
			return Mono.empty();
		}
		return Mono.justOrEmpty(DataUri.decode(image)).switchIfEmpty(Mono.defer(() -> fetched(image)));
	}

	private Mono<byte[]> fetched(String image) {
		return Mono.fromSupplier(() -> URI.create(image))
			.filter((location) -> location.getHost() != null)
			.flatMap(this.source::fetch)
			.onErrorComplete();
	}

	private Mono<byte[]> baked(Verified badge) {
		return badge.mediaType().startsWith("image/") ? Mono.just(badge.original()) : Mono.empty();
	}

}
