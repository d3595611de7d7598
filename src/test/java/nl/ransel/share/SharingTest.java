package nl.ransel.share;

import java.time.Duration;
import java.util.Set;

import nl.ransel.backpack.ABadge;
import nl.ransel.kernel.Problem;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharingTest {

	private final ShareFixture fixture = new ShareFixture();

	private final Sharing sharing = this.fixture.sharing;

	@Test
	void aNewShareHasALinkThatOnlyItsOwnerCanSeeAgain() {
		Share share = this.sharing.make(ABadge.NOOR, wish(AShare.badges("c1"))).block();
		String link = this.fixture.links.of(share).orElseThrow();

		assertThat(link).matches("https://ransel\\.example/s/[\\w-]{27}");
		assertThat(share.link()).isEqualTo(new ShareToken(link.substring(link.length() - 27)).hash());
		assertThat(new String(share.sealedToken())).doesNotContain(link.substring(link.length() - 27));
	}

	@Test
	void itLastsThirtyDaysAndStartsUnseen() {
		Share share = this.sharing.make(ABadge.NOOR, wish(AShare.badges("c1"))).block();

		assertThat(share.expiresAt()).isEqualTo(share.createdAt().plus(Duration.ofDays(30)));
		assertThat(share.views()).isZero();
		assertThat(this.fixture.told).containsExactly(ABadge.NOOR);
	}

	@Test
	void aStackIsSharedUnderItsName() {
		this.fixture.stack("s1", "Winkel", "c1");

		assertThat(this.sharing.make(ABadge.NOOR, wish(new ShareContent.Stack("s1"))).block().title())
			.isEqualTo("Winkel");
	}

	@Test
	void looseBadgesAreSharedUnderTheNameOfTheFirst() {
		this.fixture.keep("c2", ABadge.valid().named("Horeca"));

		assertThat(this.sharing.make(ABadge.NOOR, wish(AShare.badges("c2", "c1"))).block().title()).isEqualTo("Horeca");
	}

	@Test
	void nobodyCanShareWhatIsInSomebodyElsesBackpack() {
		this.fixture.stack("s1", "Winkel", "c1");

		assertRefused("share.content-unknown", this.sharing.make(ABadge.DAAN, wish(AShare.badges("c1"))));
		assertRefused("share.content-unknown", this.sharing.make(ABadge.DAAN, wish(new ShareContent.Stack("s1"))));
	}

	@Test
	void aPendingBadgeCannotBeSharedAsOnesOwn() {
		this.fixture.keep("c2", ABadge.valid().to("daan@thuis.example"));
		this.fixture.stack("s1", "Winkel", "c1", "c2");

		assertRefused("share.not-yours", this.sharing.make(ABadge.NOOR, wish(AShare.badges("c2"))));
		assertRefused("share.not-yours", this.sharing.make(ABadge.NOOR, wish(new ShareContent.Stack("s1"))));
	}

	@Test
	void somebodyElsesShareCannotBeSeenEndedOrPutInAQrCode() {
		Share share = this.sharing.make(ABadge.NOOR, wish(AShare.badges("c1"))).block();

		assertRefused("share.unknown", this.sharing.find(ABadge.DAAN, share.id()));
		assertRefused("share.unknown", this.sharing.end(ABadge.DAAN, share.id()));
		assertRefused("share.unknown", this.sharing.code(ABadge.DAAN, share.id()));
	}

	@Test
	void aLinkWhoseKeyIsGoneCannotBeShownAgain() {
		Share share = AShare.of(AShare.token(1), AShare.badges("c1"));
		this.fixture.shares.add(share).block();

		assertRefused("share.link-lost", this.sharing.code(ABadge.NOOR, share.id()));
	}

	private static ShareWish wish(ShareContent content) {
		return AWish.of(content);
	}

	private static void assertRefused(String code, Mono<?> wish) {
		assertThatExceptionOfType(Problem.class).isThrownBy(wish::block)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
