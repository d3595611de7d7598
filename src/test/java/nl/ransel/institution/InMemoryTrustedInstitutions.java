package nl.ransel.institution;

import java.util.ArrayList;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Learners' words in a list. */
class InMemoryTrustedInstitutions implements TrustedInstitutions {

	private final List<TrustedInstitution> words = new ArrayList<>();

	@Override
	public Mono<TrustedInstitution> add(TrustedInstitution trusted) {
		return of(trusted.learner()).filter((word) -> word.institutionId().equals(trusted.institutionId()))
			.next()
			.switchIfEmpty(Mono.fromSupplier(() -> {
				this.words.add(trusted);
				return trusted;
			}));
	}

	@Override
	public Mono<Boolean> remove(LearnerId learner, String institutionId) {
		return Mono.fromSupplier(() -> this.words
			.removeIf((word) -> word.learner().equals(learner) && word.institutionId().equals(institutionId)));
	}

	@Override
	public Flux<TrustedInstitution> of(LearnerId learner) {
		return Flux.defer(() -> Flux.fromIterable(List.copyOf(this.words)))
			.filter((word) -> word.learner().equals(learner));
	}

}
