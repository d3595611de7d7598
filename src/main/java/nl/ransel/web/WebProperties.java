package nl.ransel.web;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the service meets the web.
 *
 * @param baseUrl where people reach it, without a slash at the end, for example
 * {@code https://ransel.example}
 * @param cookie the session cookie
 * @param sessionIdle how long a session lasts without a request
 * @param sessionLongest how long it lasts at most after the login
 * @param limits how often one client may do what costs us much
 */
@Validated
@ConfigurationProperties("ransel.web")
record WebProperties(@NotNull URI baseUrl, @Valid @DefaultValue Cookie cookie,
		@NotNull @DefaultValue("2h") Duration sessionIdle, @NotNull @DefaultValue("12h") Duration sessionLongest,
		@Valid @DefaultValue Limits limits) {

	/**
	 * The session cookie.
	 *
	 * @param name its name; the prefix {@code __Host-} binds it to this host and to https
	 * @param secure false only for http on a developer's machine
	 */
	record Cookie(@DefaultValue("__Host-ransel") String name, @DefaultValue("true") boolean secure) {
	}

	/**
	 * How often one client may do something in one window, counted over all copies.
	 *
	 * @param window how long a window lasts
	 * @param verifications badges checked without a login
	 * @param failedLogins logins that failed
	 * @param openings shared links opened; each checks badges. As many pages of
	 * institutions
	 * @param accessCodes codes tried at shared links, whichever; as many words may be
	 * said about them
	 * @param pictures pictures searched for a QR code, as a camera sends them
	 * @param addresses codes asked for or typed to prove an e-mail address
	 */
	record Limits(@NotNull @DefaultValue("1m") Duration window, @Positive @DefaultValue("120") int verifications,
			@Positive @DefaultValue("120") int failedLogins, @Positive @DefaultValue("300") int openings,
			@Positive @DefaultValue("30") int accessCodes, @Positive @DefaultValue("240") int pictures,
			@Positive @DefaultValue("30") int addresses) {
	}

}
