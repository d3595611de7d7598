package nl.ransel.kernel;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One keyset page of a list.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor for the following page, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Cuts a page out of a result that was fetched with one item more than the page
	 * holds.
	 */
	public static <T> Page<T> cut(List<T> fetched, int size, Function<T, String> cursor) {
		if (fetched.size() <= size) {
			return new Page<>(fetched, null);
		}
		List<T> items = fetched.subList(0, size);
		return new Page<>(items, cursor.apply(items.get(size - 1)));
	}

	public <R> Page<R> map(Function<T, R> mapper) {
		return new Page<>(this.items.stream().map(mapper).toList(), this.next);
	}

}
