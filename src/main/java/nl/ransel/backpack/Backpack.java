package nl.ransel.backpack;

import java.util.Collection;

import nl.ransel.kernel.LearnerId;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the other features may do with a learner's credentials. */
public interface Backpack {

	/** One credential of this learner, or empty. */
	Mono<KeptCredential> find(LearnerId learner, String id);

	/** Those of these credentials that are this learner's, in no particular order. */
	Flux<KeptCredential> findAll(LearnerId learner, Collection<String> ids);

	/**
	 * The same as {@link #findAll} for whoever needs no original bytes, for example to
	 * make cards of.
	 */
	default Flux<ListedCredential> listed(LearnerId learner, Collection<String> ids) {
		return findAll(learner, ids).map(KeptCredential::listed);
	}

	/**
	 * The same as {@link #findAll} for whoever verifies them anew and needs no earlier
	 * report.
	 */
	default Flux<KeptFile> files(LearnerId learner, Collection<String> ids) {
		return findAll(learner, ids).map(KeptCredential::file);
	}

	/** All credentials of this learner, newest first, without their original bytes. */
	Flux<ListedCredential> everything(LearnerId learner);

	/**
	 * Puts a verified badge in the backpack. The same issuer id and credential id is the
	 * same credential: it is replaced only by a newer one, otherwise the one already kept
	 * is given back.
	 * @return the kept credential, or a {@link nl.ransel.kernel.Problem}:
	 * {@code import.invalid} when the badge does not verify, {@code import.nothing-read}
	 * when nothing in it could be read, {@code backpack.full}
	 */
	Mono<KeptCredential> keep(LearnerId learner, Verified badge);

	/** The stored picture of a credential, or empty when it has none. */
	Mono<BadgeImage> image(LearnerId learner, String id);

}
