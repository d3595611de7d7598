package nl.ransel.share;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundles as the application reads them; a missing sentence is its own key. */
final class Messages {

	private Messages() {
	}

	static MessageSource all() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("i18n/share", "i18n/verify", "i18n/format");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setUseCodeAsDefaultMessage(true);
		return messages;
	}

}
