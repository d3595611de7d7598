package nl.ransel.share;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** Turns shares into links, for the eyes of their owners. */
@Component
class ShareLinks {

	private final TokenVault vault;

	private final PublicAddress address;

	ShareLinks(ShareProperties properties, PublicAddress address) {
		this.vault = new TokenVault(properties.key());
		this.address = address;
	}

	byte[] seal(ShareToken token) {
		return this.vault.seal(token);
	}

	/** The link, or empty when it was sealed with a key that is no longer there. */
	Optional<String> of(Share share) {
		return this.vault.open(share.link(), share.sealedToken()).map(this.address::of);
	}

	String of(ShareToken token) {
		return this.address.of(token);
	}

}
