package nl.ransel.trust;

import java.util.Map;
import java.util.TreeMap;

import nl.ransel.credential.Check;

/**
 * Why something cannot be relied on: it was proven false, or it could not be found out.
 * Travels from where it is noticed to the check it decides; it never leaves the
 * verification as an error.
 */
public final class Distrust extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Check.Result result;

	private final String reason;

	private final transient Map<String, String> detail;

	private Distrust(Check.Result result, String reason, Map<String, String> detail) {
		super(reason, null, false, false);
		this.result = result;
		this.reason = reason;
		this.detail = Map.copyOf(detail);
	}

	/** It is proven false, or not what it must be. */
	public static Distrust failed(String reason) {
		return new Distrust(Check.Result.FAILED, reason, Map.of());
	}

	/** It could not be found out. */
	public static Distrust unknown(String reason) {
		return new Distrust(Check.Result.UNKNOWN, reason, Map.of());
	}

	/** What to find out about it was at an address that gave no answer. */
	public static Distrust unreachable(String reason, Fetched.Unreachable source) {
		return unknown(reason).with("url", source.uri().toString()).with("cause", source.reason().code());
	}

	/** The same with one more technical fact. */
	public Distrust with(String name, String fact) {
		Map<String, String> more = new TreeMap<>(this.detail);
		more.put(name, (fact.length() > 300) ? fact.substring(0, 300) : fact);
		return new Distrust(this.result, this.reason, more);
	}

	/** The same, but as something that could not be found out. */
	public Distrust leftOpen() {
		return new Distrust(Check.Result.UNKNOWN, this.reason, this.detail);
	}

	public boolean failed() {
		return this.result == Check.Result.FAILED;
	}

	public String reason() {
		return this.reason;
	}

	/** The same as the answer to one of the questions. */
	public Check answering(Check.Name name) {
		return new Check(name, this.result, this.reason, this.detail, null, null);
	}

}
