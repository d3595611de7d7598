package nl.ransel.backpack;

import java.net.URI;

import nl.ransel.trust.Fetched;
import nl.ransel.trust.Purpose;
import nl.ransel.trust.Remote;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Fetches pictures through the guarded door. */
@Component
class RemoteImageSource implements ImageSource {

	private final Remote remote;

	RemoteImageSource(Remote remote) {
		this.remote = remote;
	}

	@Override
	public Mono<byte[]> fetch(URI location) {
		return this.remote.fetch(location, Purpose.IMAGE)
			.ofType(Fetched.Answer.class)
			.filter(Fetched.Answer::found)
			.map(Fetched.Answer::body);
	}

}
