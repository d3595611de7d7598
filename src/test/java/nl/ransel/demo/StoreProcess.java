package nl.ransel.demo;

import java.nio.file.Path;

/** A store in a process of its own, for a test that kills it. */
final class StoreProcess {

	private StoreProcess() {
	}

	/** Says where it listens in one line, then lives until it is killed. */
	public static void main(String[] args) throws InterruptedException {
		EmbeddedStore store = EmbeddedStore.in(Path.of(args[0]));
		System.out.println("store " + store.uri("durable"));
		Thread.sleep(Long.MAX_VALUE);
	}

}
