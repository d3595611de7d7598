package nl.ransel.backpack;

import java.net.URI;

import reactor.core.publisher.Mono;

/** Where pictures that a badge only points at come from. */
@FunctionalInterface
interface ImageSource {

	/** The bytes; empty or an error when they cannot be had. */
	Mono<byte[]> fetch(URI location);

}
