package nl.ransel.demo.badges;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import nl.ransel.demo.DemoAccount;

/**
 * The two institutions of the demo, and the moment from which they count back.
 *
 * @param lindeveld has a web address and can be looked up
 * @param zilverbeek has only a key, and nothing proves who holds it
 * @param now when the demo's badges are made
 */
record Schools(Institution lindeveld, Institution zilverbeek, Instant now) {

	/** A place in Lindeveld's revocation list that is in use and not revoked. */
	static final int FINE = 1_041;

	/** The one place that is revoked. */
	static final int REVOKED = 94_567;

	static Schools at(String base, Path keys, Instant now) throws IOException, GeneralSecurityException {
		return new Schools(Institution.lindeveld(base, keys), Institution.zilverbeek(base, keys),
				now.truncatedTo(ChronoUnit.SECONDS));
	}

	Instant daysAgo(int days) {
		return this.now.minus(Duration.ofDays(days));
	}

	/** Earned by the ready learner at MBO Lindeveld. */
	Award lindeveld(Achievement achievement, int daysAgo) {
		return new Award(this.lindeveld, achievement, DemoAccount.SANNE.email(), daysAgo(daysAgo), null, null, null);
	}

	/** Earned by the ready learner at Techniekschool Zilverbeek. */
	Award zilverbeek(Achievement achievement, int daysAgo) {
		return new Award(this.zilverbeek, achievement, DemoAccount.SANNE.email(), daysAgo(daysAgo), null, null, null);
	}

}
