package nl.ransel.credential;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Typed facts about the weight and level of an achievement, from Open Badges 2.0
 * extensions and 3.0 members alike. A fact that is not given is null; nothing is ever
 * guessed.
 *
 * @param ects European credits, 28 hours each
 * @param sbu hours of study load (studiebelastingsuren) as MBO schools count them
 * @param hours hours of time investment
 * @param eqf EQF or NLQF level: {@code 1} to {@code 8}, or {@code 4+}
 * @param programmes CREBO, ISAT or RIO numbers of programmes
 * @param language language of the course, as a BCP 47 tag
 * @param participation how one takes part
 * @param assessment how it is assessed
 * @param supervision how the assessment is supervised
 * @param identityChecked whether the issuer checked who took part
 */
public record Facts(@Nullable BigDecimal ects, @Nullable BigDecimal sbu, @Nullable BigDecimal hours,
		@Nullable String eqf, List<String> programmes, @Nullable String language, @Nullable String participation,
		@Nullable String assessment, @Nullable String supervision, @Nullable Boolean identityChecked) {

	/** An achievement of which only the name is known. */
	public static final Facts NONE = new Facts(null, null, null, null, List.of(), null, null, null, null, null);

	public Facts {
		programmes = List.copyOf(programmes);
	}

}
