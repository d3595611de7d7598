package nl.ransel.format;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text baked into an SVG. Elements are known by their namespace, prefixes mean
 * nothing. The parser knows no document types and fetches nothing.
 */
final class SvgBadge {

	static final String NAMESPACE_3 = "https://purl.imsglobal.org/ob/v3p0";

	static final String NAMESPACE_CLR = "https://purl.imsglobal.org/clr/v2p0";

	static final String NAMESPACE_2 = "http://openbadges.org";

	private static final List<String> NAMESPACES = List.of(NAMESPACE_3, NAMESPACE_CLR, NAMESPACE_2);

	private static final Pattern NAMESPACE = Pattern.compile("xmlns");

	private static final int MAX_NAMESPACES = 2000;

	private static final int MAX_DEPTH = 256;

	/** What may come before the root element, and then that of HTML. */
	private static final Pattern WEB_PAGE = Pattern
		.compile("(?is)\\uFEFF?\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+)*+<(?:!doctype\\s+html|html)\\b");

	private static final Pattern DECLARED = Pattern
		.compile("(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

	private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "WINDOWS-1252");

	private SvgBadge() {
	}

	static String unbake(byte[] file) throws UnreadableBadge {
		refuseWebPage(file);
		List<Baked> found = find(file);
		for (String namespace : NAMESPACES) {
			List<Baked> baked = found.stream().filter((each) -> each.namespace().equals(namespace)).toList();
			if (baked.size() > 1) {
				throw UnreadableReason.TWO_BADGES.badge();
			}
			if (baked.size() == 1) {
				return baked.get(0).text();
			}
		}
		throw UnreadableReason.NO_BADGE_IN_SVG.badge();
	}

	private static void refuseWebPage(byte[] file) throws UnreadableBadge {
		String start = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.UTF_8);
		if (WEB_PAGE.matcher(start).lookingAt()) {
			throw UnreadableReason.WEB_PAGE.badge();
		}
	}

	/**
	 * Decodes the file as its declaration says. The parser could do so too, but knows
	 * more encodings than are wise and prints what it does not like.
	 */
	static String text(byte[] file) throws UnreadableBadge {
		String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
		Matcher declaration = DECLARED.matcher(start);
		String declared = declaration.lookingAt() ? declaration.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
		if (!ENCODINGS.contains(declared)) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
		try {
			String text = Charset.forName(declared).newDecoder().decode(ByteBuffer.wrap(file)).toString();
			// pasted text may begin with a blank line, which XML itself does not allow
			return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
		}
		catch (CharacterCodingException ex) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
	}

	/** Reads the whole file and finds all baked badges in it. */
	static List<Baked> find(byte[] file) throws UnreadableBadge {
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(withFewNamespaces(text(file))));
			List<Baked> found = new ArrayList<>();
			int depth = 0;
			while (xml.hasNext()) {
				int event = next(xml);
				if (event == XMLStreamConstants.END_ELEMENT) {
					depth--;
				}
				else if (event == XMLStreamConstants.START_ELEMENT) {
					if (depth > MAX_DEPTH || (depth == 0 && !"svg".equals(xml.getLocalName()))) {
						throw UnreadableReason.BROKEN_SVG.badge();
					}
					if (isBaked(xml)) {
						found.add(baked(xml));
					}
					else {
						depth++;
					}
				}
			}
			return found;
		}
		catch (XMLStreamException ex) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
	}

	/**
	 * The parser compares each namespace of an element with all others, so their number
	 * must stay small.
	 */
	private static String withFewNamespaces(String text) throws UnreadableBadge {
		if (NAMESPACE.matcher(text).results().limit(MAX_NAMESPACES + 1L).count() > MAX_NAMESPACES) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
		return text;
	}

	static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		return factory;
	}

	private static int next(XMLStreamReader xml) throws XMLStreamException, UnreadableBadge {
		int event = xml.next();
		if (event == XMLStreamConstants.DTD) {
			throw UnreadableReason.SVG_WITH_DOCTYPE.badge();
		}
		if (event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
		return event;
	}

	private static boolean isBaked(XMLStreamReader xml) {
		String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
		return NAMESPACES.contains(namespace) && elementName(namespace).equals(xml.getLocalName());
	}

	static String elementName(String namespace) {
		return NAMESPACE_2.equals(namespace) ? "assertion" : "credential";
	}

	/** Reads the element up to its end. */
	private static Baked baked(XMLStreamReader xml) throws XMLStreamException, UnreadableBadge {
		String namespace = xml.getNamespaceURI();
		String verify = Objects.requireNonNullElse(xml.getAttributeValue(null, "verify"), "").strip();
		StringBuilder body = new StringBuilder();
		for (int event = next(xml); event != XMLStreamConstants.END_ELEMENT; event = next(xml)) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				throw UnreadableReason.BROKEN_SVG.badge();
			}
			if (xml.isCharacters()) {
				body.append(xml.getText());
			}
		}
		return new Baked(namespace, verify, body.toString().strip());
	}

	/**
	 * A baked badge.
	 *
	 * @param namespace which kind
	 * @param verify the attribute, empty when it is not there
	 * @param body the text between the tags, empty when there is none
	 */
	record Baked(String namespace, String verify, String body) {

		/**
		 * A body says more than the address in {@code verify}; a JWS in {@code verify} is
		 * what is signed, and in 2.0 the body beside it a mere copy. 3.0 allows only one.
		 */
		String text() throws UnreadableBadge {
			if (this.body.isEmpty()) {
				return this.verify;
			}
			if (this.verify.isEmpty() || isUrl()) {
				return this.body;
			}
			if (!this.namespace.equals(NAMESPACE_2)) {
				throw UnreadableReason.TWO_BADGES.badge();
			}
			return this.verify;
		}

		private boolean isUrl() {
			return TextBadge.isUrl(this.verify);
		}

	}

}
