package nl.ransel.pathway;

import java.util.stream.Stream;

import nl.ransel.backpack.OwnCredential;
import nl.ransel.backpack.Ownership;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A badge in a backpack, as far as pathways look at it.
 *
 * @param id in the backpack
 * @param credential what it says
 * @param hasImage whether there is a picture of it
 * @param problem why it does not count, whatever is asked, or null when it does
 */
record HeldBadge(String id, Credential credential, boolean hasImage, @Nullable Reason problem) {

	/** Why a badge that is meant does not count. */
	enum Reason {

		REVOKED, EXPIRED, SUSPENDED, NOT_YET_VALID, UNCHECKED, PENDING, LEVEL_TOO_LOW, LEVEL_UNKNOWN;

		/** Whether it counted once, as far as one can tell. */
		boolean lost() {
			return this == REVOKED || this == EXPIRED || this == SUSPENDED;
		}

		static @Nullable Reason of(Outcome outcome) {
			return switch (outcome) {
				case VALID -> null;
				case REVOKED -> REVOKED;
				case EXPIRED -> EXPIRED;
				case SUSPENDED -> SUSPENDED;
				case NOT_YET_VALID -> NOT_YET_VALID;
				case NOT_RECIPIENT -> PENDING;
				case INVALID, INDETERMINATE -> UNCHECKED;
			};
		}

	}

	/** Of a badge whose claims are hidden nothing is known, so it is left out. */
	static Stream<HeldBadge> of(OwnCredential own) {
		Reason reason = Reason.of(own.outcome());
		boolean mine = own.ownership().state() == Ownership.State.MINE;
		return Stream.ofNullable(own.report().credential())
			.map((credential) -> new HeldBadge(own.kept().id(), credential, own.kept().hasImage(),
					(reason == null && !mine) ? Reason.PENDING : reason));
	}

}
