package nl.ransel.learner;

import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a feature gives along when a learner takes their data with them, and takes in when
 * they bring it back, to this account or another. Asked in their order ({@code @Order}):
 * what is referred to before what refers to it.
 */
public interface Exporting {

	/** Place of what is pointed at. */
	int REFERRED_TO = 100;

	/** Place of what points at other things of the learner's. */
	int REFERRING = 200;

	/** The feature's part, without the original files, which are fetched one by one. */
	Flux<ExportPart> export(LearnerId learner, Locale language);

	/**
	 * Takes in what is this feature's. Asked twice with the same, nothing is there twice.
	 * @param archive what the learner brings, with what the features before took in
	 * @return the same, with what was taken in now
	 */
	default Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
		return Mono.just(archive);
	}

}
