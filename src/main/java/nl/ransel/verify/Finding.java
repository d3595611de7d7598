package nl.ransel.verify;

import java.util.List;

import nl.ransel.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/** What came of looking at something that was handed in at the public door. */
public sealed interface Finding {

	/**
	 * One badge, or why there is none.
	 *
	 * @param report what was found out
	 * @param lead what the QR code said that it came from, if it did
	 */
	record Checked(VerificationReport report, @Nullable Lead lead) implements Finding {
	}

	/**
	 * No badge itself but ways to some: the link of a share, or several QR codes in one
	 * picture.
	 */
	record Leads(List<Lead> leads) implements Finding {

		public Leads {
			leads = List.copyOf(leads);
		}

	}

}
