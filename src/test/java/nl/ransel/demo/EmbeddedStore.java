package nl.ransel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/** A store that speaks the MongoDB protocol inside this process, on a free port. */
public final class EmbeddedStore implements AutoCloseable {

	private final MongoServer server;

	private EmbeddedStore(MVStore store) {
		this.server = new MongoServer(new DurableBackend(store));
		this.server.bind();
	}

	/**
	 * Keeps everything in one file of this directory, which is made when it is missing.
	 */
	public static EmbeddedStore in(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new EmbeddedStore(
				new MVStore.Builder().fileName(directory.resolve("ransel.mv").toString()).autoCommitDisabled().open());
	}

	/** Forgets everything when it is closed. */
	public static EmbeddedStore inMemory() {
		return new EmbeddedStore(MVStore.open(null));
	}

	/** Connection string for this database. */
	public String uri(String database) {
		return this.server.getConnectionString() + "/" + database;
	}

	@Override
	public void close() {
		this.server.shutdownNow();
	}

}
