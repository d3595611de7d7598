package nl.ransel.share;

import java.net.URI;
import java.util.List;

import nl.ransel.backpack.ABadge;
import nl.ransel.credential.Outcome;
import nl.ransel.kernel.Problem;
import nl.ransel.verify.SharedBadges.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharedLinksTest {

	private static final String TOKEN = AShare.token(3).value();

	private final ShareFixture fixture = new ShareFixture();

	private final SharedLinks links = new SharedLinks(this.fixture.opening,
			new PublicAddress(URI.create("https://ransel.example")));

	@ParameterizedTest
	@ValueSource(strings = { "https://ransel.example/s/TOKEN", "https://RANSEL.example:443/s/TOKEN?lang=en#top" })
	void ourOwnLinksAreKnown(String link) {
		assertThat(this.links.isShare(URI.create(link.replace("TOKEN", TOKEN)))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://other.example/s/TOKEN", "http://ransel.example/s/TOKEN",
			"https://ransel.example:8443/s/TOKEN", "https://ransel.example/x/s/TOKEN", "https://ransel.example/TOKEN",
			"https://ransel.example/s/TOKEN/images/1", "https://ransel.example/s/short",
			"https://ransel.example/verify", "urn:s:TOKEN" })
	void nothingElseIs(String link) {
		assertThat(this.links.isShare(URI.create(link.replace("TOKEN", TOKEN)))).isFalse();
	}

	@Test
	void openingCountsAsOneVisitAndBringsOnlyWhatTravels() {
		URI link = link(Travels.NAME);
		List<Shared> badges = this.links.open(link, "curl/8").collectList().block();
		assertThat(badges).singleElement().satisfies((badge) -> {
			assertThat(badge.report().outcome()).isEqualTo(Outcome.VALID);
			assertThat(badge.ownerName()).isEqualTo("noor");
			assertThat(badge.ownerEmail()).isNull();
		});
		assertThat(this.fixture.told).contains(ABadge.NOOR);
	}

	@Test
	void anEndedOneIsRefused() {
		URI link = link();
		this.fixture.time = this.fixture.time.plusSeconds(400L * 24 * 3600);
		assertThatThrownBy(() -> this.links.open(link, null).collectList().block()).isInstanceOf(Problem.class)
			.hasMessage("share.ended");
	}

	@Test
	void oneWithAnAccessCodeIsLeftToTheReaderToOpen() {
		URI link = URI.create("https://ransel.example/s/" + this.fixture.shared(AWish.withCode("zeven-appels-9")));
		assertThatThrownBy(() -> this.links.open(link, null).collectList().block()).isInstanceOf(Problem.class)
			.hasMessage("share.code-needed");
	}

	private URI link(Travels... travels) {
		String token = this.fixture.shared(new ShareContent.Credentials(List.of("c1")), travels);
		return URI.create("https://ransel.example/s/" + token);
	}

}
