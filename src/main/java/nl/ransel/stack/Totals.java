package nl.ransel.stack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.ransel.backpack.OwnCredential;
import nl.ransel.credential.Credential;
import nl.ransel.credential.Facts;
import nl.ransel.credential.IssuerTrust;
import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What a stack adds up to. Only badges that are real, valid and the learner's count, and
 * each unit is added up by itself: a credit is not an hour.
 *
 * @param counting how many badges count
 * @param ects European credits, or null when no badge names any
 * @param sbu hours of study load, or null when no badge names any
 * @param hours hours of time investment, or null when no badge names any
 * @param lowestEqf the lowest EQF level that is named, or null
 * @param highestEqf the highest
 * @param issuers how many different issuers
 */
public record Totals(int counting, @Nullable BigDecimal ects, @Nullable BigDecimal sbu, @Nullable BigDecimal hours,
		@Nullable String lowestEqf, @Nullable String highestEqf, int issuers) {

	public static Totals of(Collection<OwnCredential> credentials) {
		return ofCounting(credentials.stream().filter(OwnCredential::counts).map(OwnCredential::report).toList());
	}

	/**
	 * Of badges of which it is known already that they count.
	 */
	public static Totals ofCounting(List<VerificationReport> reports) {
		List<Credential> counting = reports.stream()
			.flatMap((report) -> Stream.ofNullable(report.credential()))
			.toList();
		// one digit, and 4+ after 4: they sort as they are written
		List<String> levels = facts(counting, Facts::eqf).sorted().toList();
		long issuers = reports.stream().flatMap(Totals::issuer).distinct().count();
		return new Totals(counting.size(), sum(counting, Facts::ects), sum(counting, Facts::sbu),
				sum(counting, Facts::hours), levels.isEmpty() ? null : levels.get(0),
				levels.isEmpty() ? null : levels.get(levels.size() - 1), (int) issuers);
	}

	/**
	 * Whom a badge counts as from. An organisation on the operator's list is one under
	 * all its ids: its name comes from that list, and for anybody else a name proves
	 * nothing.
	 */
	private static Stream<List<String>> issuer(VerificationReport report) {
		return Stream.ofNullable(report.credential())
			.map(Credential::issuer)
			.map((issuer) -> (report.trust() == IssuerTrust.REGISTERED) ? List.of("known", issuer.displayName())
					: List.of("id", issuer.id()));
	}

	private static @Nullable BigDecimal sum(List<Credential> credentials, Function<Facts, @Nullable BigDecimal> unit) {
		return facts(credentials, unit).reduce(BigDecimal::add).orElse(null);
	}

	private static <T> Stream<T> facts(List<Credential> credentials, Function<Facts, @Nullable T> fact) {
		return credentials.stream()
			.flatMap((credential) -> Stream.ofNullable(fact.apply(credential.achievement().facts())));
	}

}
