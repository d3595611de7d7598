package nl.ransel.pathway;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where published pathways are. There are few of them: whoever asks gets them all. */
interface Pathways {

	/** What anybody may follow: the operator's first, then the institutions', by id. */
	Flux<PublishedPathway> all();

	/** One of them, or one that was withdrawn, or empty. */
	Mono<PublishedPathway> find(String id);

}
