package nl.ransel.pathway;

import org.jspecify.annotations.Nullable;

/**
 * A published template of requirements. Who published it has no say over whose badges
 * count.
 *
 * @param id short and stable; learners follow it by this
 * @param version counts what the publisher changed
 * @param title what learners call it
 * @param description what it is for
 * @param publisher who stands behind it
 * @param framework the framework its requirements come from, or null
 * @param scale its levels
 * @param picture how the whole of it is shown
 * @param requirement what it asks for
 */
record Pathway(String id, int version, Wording title, @Nullable Wording description, Party publisher,
		@Nullable Party framework, LevelScale scale, Picture picture, Requirement requirement) {

	/** How the whole of a pathway is shown. */
	enum Picture {

		/** Badges down, levels across. */
		MATRIX,
		/** Groups and what is in them. */
		TREE

	}

	/**
	 * A publisher or a framework.
	 *
	 * @param name as people know it
	 * @param url its page, or null
	 */
	record Party(String name, @Nullable String url) {
	}

}
