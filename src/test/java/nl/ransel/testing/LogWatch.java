package nl.ransel.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Reads every line a service in production would log, of whoever writes one, and keeps
 * those that name a person or let somebody in: an e-mail address or a name at a school, a
 * name of somebody who logged in, a token, the secret part of a link.
 */
final class LogWatch extends UnsynchronizedAppenderBase<ILoggingEvent> {

	static final LogWatch INSTANCE = new LogWatch();

	private static final int MOST = 50;

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+|%-]+@[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]{8,}");

	/** The way to a share, a session, or what a link in a mail lets somebody do. */
	private static final Pattern SECRET = Pattern
		.compile("/s/[\\w-]{20,}|ransel[\\w-]*=[\\w-]{20,}|Bearer [\\w-]{20,}|[?&](?:token|code)=[\\w-]{16,}");

	/** The service's own address, which stands in its settings. */
	private static final Set<String> OWN = Set.of("ransel@demo.example");

	/** What a test that failed shows of its request and its answer. */
	private static final String TESTS = "org.springframework.test.";

	private final Set<String> names = ConcurrentHashMap.newKeySet();

	private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

	private LogWatch() {
		setName("log watch");
	}

	/** Reads along; an application that sets up its logging anew throws readers out. */
	synchronized void begin() {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		setContext(context);
		start();
		if (!root.isAttached(this)) {
			root.addAppender(this);
		}
	}

	/** From now on this may stand in no line. */
	void neverName(String name) {
		if (name.length() > 3) {
			this.names.add(name);
		}
	}

	/** What was found since somebody last asked. */
	List<String> take() {
		return take((line) -> true);
	}

	/** Only of this sort; the rest stays for whoever asks next. */
	List<String> take(Predicate<String> sort) {
		List<String> lines = this.found.stream().filter(sort).toList();
		this.found.removeAll(lines);
		return lines;
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.INFO) && !event.getLoggerName().startsWith(TESTS)) {
			String line = event.getLoggerName() + ": " + event.getFormattedMessage()
					+ messages(event.getThrowableProxy()) + event.getMDCPropertyMap();
			if (tells(line) && this.found.size() < MOST) {
				this.found.add(line);
			}
		}
	}

	private boolean tells(String line) {
		return ADDRESS.matcher(line).results().anyMatch((match) -> !OWN.contains(match.group()))
				|| JWT.matcher(line).find() || SECRET.matcher(line).find()
				|| this.names.stream().anyMatch(line::contains);
	}

	private static String messages(@Nullable IThrowableProxy thrown) {
		StringBuilder all = new StringBuilder();
		for (IThrowableProxy one = thrown; one != null && all.length() < 10_000; one = one.getCause()) {
			all.append(" | ").append(one.getClassName()).append(": ").append(one.getMessage());
			for (IThrowableProxy other : one.getSuppressed()) {
				all.append(" | ").append(other.getMessage());
			}
		}
		return all.toString();
	}

}
