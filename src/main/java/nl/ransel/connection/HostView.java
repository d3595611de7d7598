package nl.ransel.connection;

import nl.ransel.connection.Meeting.Introduction;

/**
 * Who a platform says it is, as JSON.
 *
 * @param address where it is
 * @param title its name
 * @param termsUrl its terms
 * @param privacyUrl its privacy statement
 * @param asksAt the host that will ask the learner
 * @param staysOpen whether badges can be fetched later too, while the learner is not
 * there
 */
record HostView(String address, String title, String termsUrl, String privacyUrl, String asksAt, boolean staysOpen) {

	static HostView of(Introduction met) {
		ServiceDescription said = met.description();
		return new HostView(met.address().value(), said.title(), said.terms(), said.privacy(),
				said.authorization().getHost(), said.scopes().contains(OAuth.OFFLINE));
	}

}
