package nl.ransel.pathway;

import java.io.Serial;

/** A file that is no pathway. The message says where and why, for whoever wrote it. */
class UnusablePathway extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnusablePathway(String message) {
		super(message);
	}

}
