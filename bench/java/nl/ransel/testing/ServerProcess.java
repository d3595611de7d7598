package nl.ransel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in a process of its own, which tells how much memory it takes. */
public final class ServerProcess {

	private ServerProcess() {
	}

	/**
	 * Says where it and its provider are in one line; then for every line it reads, in
	 * MiB, the most heap that was taken since the line before and what is left of it when
	 * all is cleared away.
	 */
	public static void main(String[] settings) throws IOException {
		try (ConfigurableApplicationContext context = TestServer.start(settings);
				BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
			System.out.println("service " + context.getEnvironment().getProperty("ransel.web.base-url") + " "
					+ context.getEnvironment().getProperty("ransel.demo.issuer"));
			while (in.readLine() != null) {
				long peak = heap().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
				System.gc();
				long left = heap().stream().mapToLong((pool) -> pool.getUsage().getUsed()).sum();
				heap().forEach(MemoryPoolMXBean::resetPeakUsage);
				System.out.println("heap " + (peak >> 20) + " " + (left >> 20));
			}
		}
	}

	private static List<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP).toList();
	}

	/** Somebody with a browser, who comes to that service. */
	public static Browser browser(String url) {
		return new Browser(url);
	}

}
