package nl.ransel.backpack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import nl.ransel.verify.Verified;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class BadgePicturesTest {

	private static final byte[] ROUND = Pictures.of("png", 9, 9);

	private final List<URI> fetched = new ArrayList<>();

	private Mono<byte[]> answer = Mono.just(ROUND);

	private final BadgePictures pictures = new BadgePictures((location) -> {
		this.fetched.add(location);
		return this.answer;
	}, Schedulers.immediate());

	@Test
	void thePictureTheAchievementNamesIsTaken() {
		assertThat(pictureOf(baked("https://school.example/kassa.png"))).isEqualTo(ROUND);
		assertThat(this.fetched).containsExactly(URI.create("https://school.example/kassa.png"));
	}

	@Test
	void aPictureWrittenInTheBadgeNeedsNoFetching() {
		String inside = "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.of("png", 7, 7));
		assertThat(pictureOf(baked(inside))).isEqualTo(Pictures.of("png", 7, 7));
		String drawn = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E";
		assertThat(pictureOf(baked(drawn))).asString().isEqualTo("<svg xmlns='http://www.w3.org/2000/svg'/>");
		assertThat(this.fetched).isEmpty();
	}

	@Test
	void withoutANamedPictureTheBakedOneIsTakenWithoutTheBadgeInIt() {
		assertThat(pictureOf(baked(null))).isEqualTo(Pictures.png());
	}

	@Test
	void aPictureThatCannotBeHadIsReplacedByTheBakedOne() {
		this.answer = Mono.error(new IOException("no route"));
		assertThat(pictureOf(baked("https://school.example/kassa.png"))).isEqualTo(Pictures.png());
		this.answer = Mono.just("<html>not found</html>".getBytes());
		assertThat(pictureOf(baked("https://school.example/kassa.png"))).isEqualTo(Pictures.png());
		assertThat(pictureOf(baked("no url at all"))).isEqualTo(Pictures.png());
		assertThat(pictureOf(baked("data:image/png;base64,@@@"))).isEqualTo(Pictures.png());
	}

	@Test
	void whatTheFileHoldsIsFoundInItAgain() {
		String written = "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.of("png", 7, 7));
		assertFoundAgain(baked(written));
		assertFoundAgain(baked(null));
		assertFoundAgain(baked("no url at all"));
		assertThat(this.pictures.of(baked("https://school.example/kassa.png")).block().inside()).isFalse();
	}

	private void assertFoundAgain(Verified badge) {
		BadgePicture picture = this.pictures.of(badge).block();
		assertThat(picture.inside()).isTrue();
		assertThat(this.pictures.inside(badge.report(), badge.original()).block().bytes())
			.isEqualTo(picture.image().bytes());
	}

	@Test
	void aBadgeWithoutAnyPictureIsFine() {
		this.answer = Mono.empty();
		StepVerifier.create(this.pictures.of(ABadge.valid().image("https://school.example/x.png").verified()))
			.verifyComplete();
	}

	private byte[] pictureOf(Verified badge) {
		List<byte[]> found = new ArrayList<>();
		StepVerifier.create(this.pictures.of(badge).map((picture) -> picture.image().bytes()))
			.recordWith(() -> found)
			.expectNextCount(1)
			.verifyComplete();
		return found.get(0);
	}

	private static Verified baked(String image) {
		return new Verified(Pictures.baked("{}"), "image/png", ABadge.valid().image(image).report());
	}

}
