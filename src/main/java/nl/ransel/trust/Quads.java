package nl.ransel.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import com.apicatalog.rdf.nquads.NQuadsAlphabet;
import nl.ransel.trust.TermTable.Unsure;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a document, and their canonical form (RDFC-1.0) where every blank
 * node can be told from the others by the statements it stands in. That holds for nearly
 * every badge; where it does not, the general way has to find the order.
 */
final class Quads {

	private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

	private final Set<Quad> quads = new LinkedHashSet<>();

	/** Says that something is related to a thing. */
	void add(String subject, String predicate, String object, @Nullable String graph) {
		this.quads.add(new Quad(resource(subject), predicate, resource(object), (graph != null) ? graph : ""));
	}

	/** Says that something has a value. */
	void literal(String subject, String predicate, String value, String datatype, @Nullable String graph) {
		String text = '"' + escaped(value) + (datatype.equals(XSD_STRING) ? "\"" : "\"^^<" + datatype + '>');
		this.quads.add(new Quad(resource(subject), predicate, text, (graph != null) ? graph : ""));
	}

	private static String resource(String name) {
		return isBlank(name) ? name : '<' + name + '>';
	}

	private static boolean isBlank(String written) {
		return written.startsWith("_:");
	}

	private static String escaped(String text) {
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (each < ' ' || each == '"' || each == '\\' || each == 0x7f) {
				return NQuadsAlphabet.escape(text);
			}
		}
		return text;
	}

	boolean isEmpty() {
		return this.quads.isEmpty();
	}

	/**
	 * Writes the statements in canonical order.
	 * @param hash the hash to tell blank nodes apart by
	 * @param names gives for {@code _:c14n0} and so on the name to write
	 * @throws Unsure when two blank nodes look the same at first sight
	 */
	List<String> canonical(String hash, UnaryOperator<String> names) {
		Map<String, String> named = names(hash, names);
		Set<String> lines = new TreeSet<>();
		this.quads.forEach((quad) -> lines.add(quad.line((blank) -> named.get(blank))));
		return new ArrayList<>(lines);
	}

	private Map<String, String> names(String hash, UnaryOperator<String> names) {
		Map<String, String> byHash = new TreeMap<>();
		MessageDigest digest = digest(hash);
		mentions().forEach((blank, quads) -> {
			if (byHash.put(firstDegree(blank, quads, digest), blank) != null) {
				throw Unsure.BECAUSE;
			}
		});
		Map<String, String> named = new HashMap<>();
		byHash.values().forEach((blank) -> named.put(blank, names.apply("_:c14n" + named.size())));
		return named;
	}

	/** For each blank node the statements it stands in. */
	private Map<String, List<Quad>> mentions() {
		Map<String, List<Quad>> mentions = new HashMap<>();
		for (Quad quad : this.quads) {
			for (String place : Set.copyOf(List.of(quad.subject(), quad.object(), quad.graph()))) {
				if (isBlank(place)) {
					mentions.computeIfAbsent(place, (each) -> new ArrayList<>()).add(quad);
				}
			}
		}
		return mentions;
	}

	/** Hash First Degree Quads (RDFC-1.0, 4.6). */
	private static String firstDegree(String blank, List<Quad> quads, MessageDigest digest) {
		String[] lines = new String[quads.size()];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = quads.get(i).line((other) -> other.equals(blank) ? "_:a" : "_:z");
		}
		Arrays.sort(lines);
		for (String line : lines) {
			digest.update(line.getBytes(StandardCharsets.UTF_8));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A statement, each part as N-Quads writes it.
	 *
	 * @param subject what it is about
	 * @param predicate which property, without brackets
	 * @param object what is said
	 * @param graph the name of the graph it stands in, always a blank node, or empty
	 */
	private record Quad(String subject, String predicate, String object, String graph) {

		String line(UnaryOperator<String> names) {
			StringBuilder line = new StringBuilder(160);
			line.append(isBlank(this.subject) ? names.apply(this.subject) : this.subject)
				.append(" <")
				.append(this.predicate)
				.append("> ")
				.append(isBlank(this.object) ? names.apply(this.object) : this.object);
			if (!this.graph.isEmpty()) {
				line.append(' ').append(names.apply(this.graph));
			}
			return line.append(" .\n").toString();
		}

	}

}
