package nl.ransel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/**
 * A store in a process of its own that can be filled from inside: a million documents
 * need not come over a connection and be committed one by one.
 */
public final class FilledStore {

	private FilledStore() {
	}

	/**
	 * Says where it listens in one line. The next line it reads names a database and the id
	 * of a learner in it; for each further line with two numbers it makes the copies from
	 * the one to the other of that learner, and says so.
	 */
	public static void main(String[] arguments) throws IOException {
		String file = Path.of(arguments[0]).resolve("ransel.mv").toString();
		DurableBackend backend = new DurableBackend(new MVStore.Builder().fileName(file).autoCommitDisabled().open());
		MongoServer server = new MongoServer(backend);
		server.bind();
		System.out.println("store " + server.getConnectionString() + "/");
		try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
			String[] whose = in.readLine().split(" ");
			Families families = new Families(backend, whose[0], whose[1]);
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String[] range = line.split(" ");
				families.copy(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
				System.out.println("filled " + backend.getMvStore().getFileStore().size());
			}
		}
		finally {
			server.shutdownNow();
		}
	}

}
