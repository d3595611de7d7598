package nl.ransel.backpack;

import java.time.Instant;
import java.util.Collection;

import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where kept credentials are. Every method asks for the learner and knows nothing of
 * other learners' credentials: theirs are as absent as those that never were.
 */
interface CredentialStore {

	/**
	 * Puts a credential in.
	 * @return the same, or empty when the learner keeps the same credential already
	 */
	Mono<KeptCredential> insert(KeptCredential credential, Sameness sameness);

	/**
	 * Puts the bytes, file name and report of this credential in the place of what it
	 * held; its note, picture and date stay.
	 * @param watch how it stands with watching over it from now on
	 * @param replaced digest of the bytes that are replaced
	 * @return the credential as it is now, or empty when it held other bytes or is gone
	 */
	Mono<KeptCredential> replace(KeptCredential credential, Watch watch, String replaced);

	/** Without the original bytes. */
	Mono<ListedCredential> find(LearnerId learner, String id);

	Mono<KeptCredential> findWhole(LearnerId learner, String id);

	/** In no particular order, without the original bytes. */
	Flux<ListedCredential> findAll(LearnerId learner, Collection<String> ids);

	/** In no particular order. */
	Flux<KeptCredential> findAllWhole(LearnerId learner, Collection<String> ids);

	/** In no particular order, without the report. */
	Flux<KeptFile> findFiles(LearnerId learner, Collection<String> ids);

	/** The one that is the same credential, without the original bytes. */
	Mono<ListedCredential> findSame(LearnerId learner, Sameness sameness);

	/**
	 * In order, without the original bytes.
	 * @param question words to find, perhaps none
	 * @param after key of the last one that was seen, or null for the start
	 * @param most how many at most, or 0 to read on for as long as more is asked for
	 */
	Flux<ListedCredential> list(LearnerId learner, CredentialOrder order, String question, @Nullable String after,
			int most);

	/** Sets or, with null, takes away the note. */
	Mono<ListedCredential> annotate(LearnerId learner, String id, @Nullable String note);

	/**
	 * Stores the report of this credential and how it stands with watching over it.
	 * @param fresh its digest is of the bytes the report is about
	 * @param before when the report was made that this one follows upon
	 * @return empty when the credential holds other bytes or another report, or is gone
	 */
	Mono<ListedCredential> report(ListedCredential fresh, Instant before);

	/**
	 * Stores how it stands with watching over this credential, once its learner was told.
	 * @param told key of what they were told
	 * @return empty when that was crossed off already, or the credential is gone
	 */
	Mono<ListedCredential> watch(ListedCredential credential, String told);

	/** Notes that a picture is stored. Empty when the credential is gone. */
	Mono<ListedCredential> illustrate(LearnerId learner, String id);

	/** Whether there was one to delete. */
	Mono<Boolean> delete(LearnerId learner, String id);

	Mono<Long> count(LearnerId learner);

}
