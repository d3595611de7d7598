package nl.ransel.web;

import java.util.Locale;

import nl.ransel.learner.Sessions;
import org.jspecify.annotations.Nullable;

/** Reads from a browser's word about itself no more than what kind of device it is on. */
final class DeviceKind {

	private DeviceKind() {
	}

	static Sessions.Device of(@Nullable String userAgent) {
		String agent = (userAgent != null) ? userAgent.toLowerCase(Locale.ROOT) : "";
		if (agent.contains("mobi") || agent.contains("android") || agent.contains("ipad")) {
			return Sessions.Device.PHONE_OR_TABLET;
		}
		return agent.startsWith("mozilla/") ? Sessions.Device.COMPUTER : Sessions.Device.OTHER;
	}

}
