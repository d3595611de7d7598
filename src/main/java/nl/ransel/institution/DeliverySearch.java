package nl.ransel.institution;

import java.util.Locale;
import java.util.stream.Stream;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are looked for.
 *
 * @param state only those in this state, or null for all
 * @param reference only those whose reference begins so, or null for all
 */
record DeliverySearch(Award.@Nullable State state, @Nullable String reference) {

	/**
	 * Reads what was asked.
	 * @throws Problem {@code award.malformed} when there is no such state
	 */
	static DeliverySearch of(@Nullable String state, @Nullable String reference) {
		boolean any = reference == null || reference.isBlank();
		return new DeliverySearch((state == null || state.isBlank()) ? null : stateNamed(state),
				any ? null : reference.strip());
	}

	private static Award.State stateNamed(String name) {
		return Stream.of(Award.State.values())
			.filter((state) -> state.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> Problem.badRequest("award.malformed", "state"));
	}

	/** Whether this is one of them. */
	boolean finds(Award award) {
		return (this.state == null || award.state() == this.state)
				&& (this.reference == null || award.reference().startsWith(this.reference));
	}

}
