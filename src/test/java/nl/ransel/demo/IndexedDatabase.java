package nl.ransel.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVStore;

/**
 * A database that uses the indexes which are declared, as a real server does. By itself
 * the embedded store has only unique ones, and looks at every document for a query that
 * says one thing more than such an index holds.
 */
final class IndexedDatabase {

	private IndexedDatabase() {
	}

	/** What is stored already is opened while it is made, with the help of these two. */
	static H2Database open(String name, MVStore store, CursorRegistry cursors) {
		Map<String, Choice> choices = new ConcurrentHashMap<>();
		return new H2Database(name, store, cursors) {

			@Override
			protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
					boolean sparse) {
				LedUniqueIndex led = new LedUniqueIndex(index, keys, sparse,
						store.openMap(name + "." + collection + "._unique_" + index));
				choices.computeIfAbsent(collection, Choice::none).unique().add(led);
				return led;
			}

			@Override
			protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
					boolean sparse) {
				Choice choice = choices.computeIfAbsent(collection, Choice::none);
				OrderedIndex ordered = new OrderedIndex(index, keys,
						store.openMap(name + "." + collection + "._ordered_" + index), choice);
				choice.ordered().add(ordered);
				return ordered;
			}

		};
	}

	/**
	 * Of the indexes of one collection the one that leads furthest answers a query.
	 *
	 * @param unique those that know at most one document
	 * @param ordered the others
	 */
	record Choice(List<LedUniqueIndex> unique, List<OrderedIndex> ordered) {

		private static Choice none(String collection) {
			return new Choice(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
		}

		boolean isBest(OrderedIndex index, Document query) {
			int reach = index.reach(query);
			return reach > 0 && this.unique.stream().noneMatch((other) -> other.canHandle(query))
					&& this.ordered.stream().allMatch((other) -> other.reach(query) <= reach);
		}

	}

}
