package nl.ransel.share;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import nl.ransel.verify.SharedBadges;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.stereotype.Component;

/** Opens shares for whoever brings their links to the public door. */
@Component
class SharedLinks implements SharedBadges {

	private final Opening opening;

	private final PublicAddress address;

	SharedLinks(Opening opening, PublicAddress address) {
		this.opening = opening;
		this.address = address;
	}

	@Override
	public boolean isShare(URI link) {
		return token(link).isPresent();
	}

	@Override
	public Flux<Shared> open(URI link, @Nullable String userAgent) {
		Reader reader = Reader.of(userAgent, null, null).whoGetsData();
		return this.opening.open(token(link).orElseThrow().value(), reader)
			.map(Opened::shown)
			.flatMapIterable(SharedLinks::badges);
	}

	/** The token, whatever language or place on the page the link names besides. */
	private Optional<ShareToken> token(URI link) {
		String path = (link.getPath() != null) ? link.getPath() : "";
		return ShareToken.parse(path.substring(path.lastIndexOf('/') + 1)).filter((token) -> isOurs(link, token));
	}

	private boolean isOurs(URI link, ShareToken token) {
		URI ours = URI.create(this.address.of(token));
		return ours.getScheme().equalsIgnoreCase(link.getScheme()) && ours.getHost().equalsIgnoreCase(link.getHost())
				&& port(ours) == port(link) && ours.getPath().equals(link.getPath());
	}

	private static int port(URI link) {
		if (link.getPort() >= 0) {
			return link.getPort();
		}
		return "http".equalsIgnoreCase(link.getScheme()) ? 80 : 443;
	}

	private static List<Shared> badges(OpenedShare share) {
		return share.badges()
			.stream()
			.map((badge) -> new Shared(badge.report(), share.ownerName(), share.ownerEmail()))
			.toList();
	}

}
