package nl.ransel.demo;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * Answers a command only after everything it changed is in the file, so that a write that
 * was acknowledged survives the sudden death of the process. The commit waits until no
 * command is half done: a document is never stored without its index entry. Commands that
 * arrive together share one commit.
 */
class DurableBackend extends H2Backend {

	private final ReadWriteLock commands = new ReentrantReadWriteLock();

	DurableBackend(MVStore store) {
		super(store);
		// No commit but ours: the store's own may fall in the middle of a command.
		store.setAutoCommitDelay(0);
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		this.commands.readLock().lock();
		try {
			return super.handleMessage(message);
		}
		finally {
			this.commands.readLock().unlock();
			commitWhatIsNew();
		}
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return IndexedDatabase.open(name, getMvStore(), getCursorRegistry());
	}

	/** The health check asks by the newer name for what the server calls isMaster. */
	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		return super.handleCommand(channel, database, command.equals("hello") ? "isMaster" : command, query);
	}

	private void commitWhatIsNew() {
		if (!getMvStore().hasUnsavedChanges()) {
			return;
		}
		this.commands.writeLock().lock();
		try {
			if (getMvStore().hasUnsavedChanges()) {
				commit();
			}
		}
		finally {
			this.commands.writeLock().unlock();
		}
	}

}
