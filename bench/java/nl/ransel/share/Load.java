package nl.ransel.share;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.management.OperatingSystemMXBean;

/**
 * One thing asked again and again over a few connections.
 *
 * @param name in the table
 * @param rate answers a second
 * @param p50 the median, in microseconds
 * @param p99 what one in a hundred takes longer than, in microseconds
 * @param processor time of all processors that this process took for one answer, asking
 * and the store included, in microseconds
 */
record Load(String name, double rate, long p50, long p99, long processor) {

	static final int CONNECTIONS = 4;

	private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warm", 6));

	private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("measured", 8));

	/** Asks one thing once; the number of the connection comes along. */
	interface Question {

		void ask(int connection) throws Exception;

	}

	static Load of(String name, Question question) throws Exception {
		asked(question, WARM);
		long before = processorTime();
		long[] times = asked(question, MEASURED);
		long processor = (processorTime() - before) / times.length / 1000;
		Arrays.sort(times);
		return new Load(name, times.length / (double) MEASURED.toSeconds(), times[times.length / 2] / 1000,
				times[times.length * 99 / 100] / 1000, processor);
	}

	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static long[] asked(Question question, Duration during) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
		try {
			long end = System.nanoTime() + during.toNanos();
			List<Callable<List<Long>>> clients = new ArrayList<>();
			for (int connection = 0; connection < CONNECTIONS; connection++) {
				int number = connection;
				clients.add(() -> times(question, number, end));
			}
			List<Long> all = new ArrayList<>();
			for (Future<List<Long>> times : threads.invokeAll(clients)) {
				all.addAll(times.get());
			}
			return all.stream().mapToLong(Long::longValue).toArray();
		}
		finally {
			threads.shutdown();
		}
	}

	private static List<Long> times(Question question, int connection, long end) throws Exception {
		List<Long> times = new ArrayList<>();
		for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
			question.ask(connection);
			times.add(System.nanoTime() - start);
		}
		return times;
	}

	@Override
	public String toString() {
		return "| %-34s | %7.0f | %6.2f | %6.2f | %4.1f | %6.2f |".formatted(this.name, this.rate, this.p50 / 1000.0,
				this.p99 / 1000.0, (double) this.p99 / this.p50, this.processor / 1000.0);
	}

}
