package nl.ransel.web;

import java.io.Serial;

/** A setting without which the service does not start. */
class MissingSettingException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String setting;

	MissingSettingException(String setting, String must) {
		super("The setting " + setting + " " + must + ".");
		this.setting = setting;
	}

	String setting() {
		return this.setting;
	}

}
