package nl.ransel.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.ransel.kernel.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export that is brought back. Everything in it is a stranger's word: who takes
 * something in checks it like anything that comes in.
 *
 * @param files by name
 * @param ids what things are called here that were called otherwise there
 * @param taken how many of each kind were taken in
 * @param refused what was not, and the code of the refusal
 */
public record ImportedArchive(Map<String, byte[]> files, Map<String, String> ids, Map<String, Integer> taken,
		List<Refused> refused) {

	private static final JsonMapper JSON = JsonMapper.shared();

	public ImportedArchive {
		files = Map.copyOf(files);
		ids = Map.copyOf(ids);
		taken = Map.copyOf(taken);
		refused = List.copyOf(refused);
	}

	static ImportedArchive of(Map<String, byte[]> files) {
		return new ImportedArchive(files, Map.of(), Map.of(), List.of());
	}

	public byte @Nullable [] file(String name) {
		return this.files.get(name);
	}

	/**
	 * A list that stands in one of its files; none when there is no such file.
	 * @param most how many there may be
	 */
	public <T> List<T> read(String name, Class<T[]> type, int most) {
		byte[] bytes = file(name);
		if (bytes == null) {
			return List.of();
		}
		try {
			T[] read = JSON.readValue(bytes, type);
			if (read == null || read.length > most || Arrays.asList(read).contains(null)) {
				throw Problem.unprocessable("archive.unreadable", name);
			}
			return List.of(read);
		}
		catch (JacksonException ex) {
			throw Problem.unprocessable("archive.unreadable", name);
		}
	}

	/** One thing of this kind is here now, under this id. */
	public ImportedArchive took(String kind, String there, String here, boolean added) {
		Map<String, String> known = new HashMap<>(this.ids);
		known.put(there, here);
		Map<String, Integer> counts = new HashMap<>(this.taken);
		counts.merge(kind, added ? 1 : 0, Integer::sum);
		return new ImportedArchive(this.files, known, counts, this.refused);
	}

	/** One thing was not taken in. */
	public ImportedArchive refused(String name, String code) {
		List<Refused> all = new ArrayList<>(this.refused);
		all.add(new Refused(name, code));
		return new ImportedArchive(this.files, this.ids, this.taken, all);
	}

	/**
	 * Something that was not taken in.
	 *
	 * @param name what it is called
	 * @param code why not
	 */
	public record Refused(String name, String code) {
	}

}
