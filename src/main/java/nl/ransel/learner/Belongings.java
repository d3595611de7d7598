package nl.ransel.learner;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

/**
 * What a feature keeps of a learner. Every feature with personal data has one; when two
 * accounts become one, or one is erased, they are asked in their order ({@code @Order},
 * what refers to other things before what is referred to).
 */
public interface Belongings {

	/** Place of what points at other things of the learner's. */
	int REFERRING = 100;

	/** Place of what is pointed at. */
	int REFERRED_TO = 200;

	/**
	 * Takes everything of one account along to another. It may break off anywhere and is
	 * then asked again, also when there is nothing left to move; nothing is there twice
	 * afterwards.
	 */
	Mono<Void> move(LearnerId from, LearnerId to);

	/**
	 * Takes everything of an account away for good, so that nothing stored leads back to
	 * its learner. It may break off anywhere and is then asked again, also when there is
	 * nothing left. The account itself is still there the first time, and gone later.
	 */
	Mono<Void> erase(LearnerId learner);

}
