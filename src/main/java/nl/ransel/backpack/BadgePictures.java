package nl.ransel.backpack;

import java.net.URI;

import nl.ransel.credential.Credential;
import nl.ransel.credential.VerificationReport;
import nl.ransel.verify.Verified;
import org.jspecify.annotations.Nullable;
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

	/** The picture, wherever it is. */
	public Mono<BadgePicture> of(Verified badge) {
		VerificationReport report = badge.report();
		return checked(written(report)).map((image) -> new BadgePicture(image, true))
			.switchIfEmpty(checked(fetched(report)).map((image) -> new BadgePicture(image, false)))
			.switchIfEmpty(checked(Mono.just(badge.original())).map((image) -> new BadgePicture(image, true)));
	}

	/**
	 * The picture that the file itself holds, as {@link #of} found it there.
	 * @param report of the badge in it
	 * @param original the file
	 */
	public Mono<BadgeImage> inside(VerificationReport report, byte[] original) {
		return checked(written(report)).switchIfEmpty(checked(Mono.just(original)));
	}

	private Mono<BadgeImage> checked(Mono<byte[]> bytes) {
		return bytes.publishOn(this.cpu).mapNotNull((found) -> PictureCheck.of(found).orElse(null));
	}

	private static Mono<byte[]> written(VerificationReport report) {
		return Mono.justOrEmpty(named(report)).mapNotNull((image) -> DataUri.decode(image).orElse(null));
	}

	private Mono<byte[]> fetched(VerificationReport report) {
		return Mono.justOrEmpty(named(report))
			.map(URI::create)
			.filter((location) -> location.getHost() != null)
			.flatMap(this.source::fetch)
			.onErrorComplete();
	}

	private static @Nullable String named(VerificationReport report) {
		Credential credential = report.credential();
		return (credential != null) ? credential.achievement().image() : null;
	}

}
