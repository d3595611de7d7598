package nl.ransel.share;

/** What may go along with the badges, each only when the learner ticked it. */
enum Travels {

	/** The learner's name, as the login provider gave it. */
	NAME,
	/** The e-mail address the learner proved last. */
	EMAIL,
	/** The results. */
	GRADE,
	/** What the learner made or did. */
	EVIDENCE,
	/** What the issuer said about this award in particular. */
	NARRATIVE,
	/** What the learner wrote: the description of the stack and the notes. */
	NOTES,
	/** How far the learner is on the pathway that the stack follows. */
	PROGRESS,
	/**
	 * The badges as their issuers signed them, for programs. A signed badge cannot be
	 * made smaller, so it goes only when everything that is in it was ticked.
	 */
	ORIGINAL

}
