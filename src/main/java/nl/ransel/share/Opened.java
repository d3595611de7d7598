package nl.ransel.share;

import org.jspecify.annotations.Nullable;

/**
 * What a reader takes along from an opening.
 *
 * @param look what there is to see
 * @param pass to look again for a while, or null where none is needed
 */
record Opened(Look look, @Nullable ReaderPass pass) {

	OpenedShare shown() {
		return this.look.shown();
	}

}
