package nl.ransel.stack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.ransel.backpack.OwnCredential;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a stack adds up to. Only badges that are real, valid and the learner's count, and
 * each unit is added up by itself: a credit is not an hour.
 *
 * @param ects European credits, or null when no badge names any
 * @param sbu hours of study load, or null when no badge names any
 * @param hours hours of time investment, or null when no badge names any
 * @param issuers how many different issuers
 */
public record Totals(@Nullable BigDecimal ects, @Nullable BigDecimal sbu, @Nullable BigDecimal hours, int issuers) {

	public static Totals of(Collection<OwnCredential> credentials) {
		List<Credential> counting = credentials.stream()
			.filter(OwnCredential::counts)
			.flatMap((own) -> Stream.ofNullable(own.report().credential()))
			.toList();
		long issuers = counting.stream().map((credential) -> credential.issuer().id()).distinct().count();
		return new Totals(sum(counting, Facts::ects), sum(counting, Facts::sbu), sum(counting, Facts::hours),
				(int) issuers);
	}

	private static @Nullable BigDecimal sum(List<Credential> credentials, Function<Facts, @Nullable BigDecimal> unit) {
		return credentials.stream()
			.flatMap((credential) -> Stream.ofNullable(unit.apply(credential.achievement().facts())))
			.reduce(BigDecimal::add)
			.orElse(null);
	}

}
