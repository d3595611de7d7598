package nl.ransel.kernel;

/**
 * What an action asks of the login besides that there is one. Each level includes a
 * recent login; what a provider cannot show is not asked of it.
 */
public enum StepUp {

	/** Any login will do. */
	NONE,
	/** The learner logged in a short while ago. */
	RECENT,
	/** The provider has checked the learner's name. */
	NAME_VALIDATED,
	/** The learner's account there is linked to an institution. */
	LINKED_INSTITUTION,
	/** The learner used a second factor. */
	MFA

}
