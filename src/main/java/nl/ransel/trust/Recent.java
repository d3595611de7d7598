package nl.ransel.trust;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the last used of what would cost work to make again. Safe for use by many
 * threads.
 *
 * @param <K> by what it is found
 * @param <V> what is remembered; never changed afterwards
 */
final class Recent<K, V> {

	private final Map<K, V> entries;

	/**
	 * @param most entries that are remembered; beyond it the one used longest ago goes
	 */
	Recent(int most) {
		this.entries = new LinkedHashMap<>(16, 0.75F, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}

		};
	}

	@Nullable V get(K key) {
		synchronized (this.entries) {
			return this.entries.get(key);
		}
	}

	void put(K key, V value) {
		synchronized (this.entries) {
			this.entries.put(key, value);
		}
	}

}
