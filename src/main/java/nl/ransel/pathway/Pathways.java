package nl.ransel.pathway;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where published pathways are. There are few of them: whoever asks gets them all. */
interface Pathways {

	/** By id, which is the order of the list. */
	Flux<PublishedPathway> all();

	/** One of them, or empty. */
	Mono<PublishedPathway> find(String id);

}
