package nl.ransel.share;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PHONE    | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1
					PHONE    | Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36
					PHONE    | Mozilla/5.0 (Linux; Android 9; CUBOT POWER) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36
					PHONE    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9.1
					COMPUTER | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36
					COMPUTER | Mozilla/5.0 (Macintosh; Intel Mac OS X 14.7; rv:132.0) Gecko/20100101 Firefox/132.0
					COMPUTER | Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
					PROGRAM  | curl/8.5.0
					PROGRAM  | python-requests/2.32.3
					PROGRAM  | Java-http-client/17.0.15
					PREVIEW  | WhatsApp/2.24.20.89 A
					PREVIEW  | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)
					PREVIEW  | facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)
					PREVIEW  | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0
					PREVIEW  | LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)
					PREVIEW  | TelegramBot (like TwitterBot)
					PREVIEW  | Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com
					PREVIEW  | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
					PREVIEW  | Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) Chrome/130.0 Mobile Safari/537.36 (compatible; bingbot/2.0)
					PREVIEW  | Mozilla/4.0 (compatible; ms-office; MSOffice 16)
					PREVIEW  | Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)
					UNKNOWN  | something else
					""")
	void theKindOfReaderIsGuessedCoarsely(Client expected, String userAgent) {
		assertThat(Client.of(userAgent)).isEqualTo(expected);
	}

	@Test
	void whoSaysNothingIsUnknown() {
		assertThat(Client.of(null)).isEqualTo(Client.UNKNOWN);
		assertThat(Client.of(" ")).isEqualTo(Client.UNKNOWN);
	}

}
