package nl.ransel.web;

import java.util.Locale;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting is missing instead of showing a stack trace. */
class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set it in the configuration, or in the environment as " + inEnvironment(cause.setting()) + ".",
				rootFailure);
	}

	private static String inEnvironment(String setting) {
		return setting.replace("<id>", "EDUID").replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

}
