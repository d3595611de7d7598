package nl.ransel.backpack;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * Reads an SVG to its end, without entities or anything from outside, and leaves out a
 * baked badge for the same reason as {@link BarePng} does. Whatever script is left in it
 * is kept asleep by the headers it is served with.
 */
final class BareSvg {

	private static final QName SVG = new QName("http://www.w3.org/2000/svg", "svg");

	private static final Set<String> BADGES = Set.of("http://openbadges.org", "https://purl.imsglobal.org/ob/v3p0",
			"https://purl.imsglobal.org/clr/v2p0");

	/** The parser skips document types unseen; a browser would not. */
	private static final Pattern ENTITY = Pattern.compile("<!ENTITY|\\x00");

	private static final Pattern NAMESPACE = Pattern.compile("xmlns");

	/** Beyond what anybody draws the parser grows slow, with the square of these. */
	private static final int NAMESPACES = 100;

	private static final int DEEPEST = 256;

	private static final String ATTRIBUTES = "200";

	private static final int NOWHERE = -1;

	private BareSvg() {
	}

	/**
	 * The drawing without a badge in it: byte for byte what came in when there was none.
	 * Empty when it is not SVG in UTF-8 or brings its own entities.
	 */
	static Optional<byte[]> of(byte[] svg) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
			boolean harmless = !ENTITY.matcher(text).find() && NAMESPACE.matcher(text).results().count() <= NAMESPACES;
			return harmless ? Optional.of(bare(svg, text)) : Optional.empty();
		}
		catch (CharacterCodingException | XMLStreamException | RuntimeException ex) {
			// on some broken files the parser of the JDK trips over its own messages
			return Optional.empty();
		}
	}

	private static byte[] bare(byte[] svg, String text) throws XMLStreamException {
		ByteArrayOutputStream bare = new ByteArrayOutputStream(svg.length);
		String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
		XMLEventReader events = reader().createXMLEventReader(new StringReader(unmarked));
		XMLEventWriter copy = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bare, "UTF-8");
		boolean baked = copyAllButBadges(events, copy);
		copy.close();
		return baked ? bare.toByteArray() : svg;
	}

	private static XMLInputFactory reader() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty("jdk.xml.elementAttributeLimit", ATTRIBUTES);
		factory.setXMLReporter((message, error, information, location) -> {
			// the default writes to standard error
		});
		return factory;
	}

	private static boolean copyAllButBadges(XMLEventReader events, XMLEventWriter copy) throws XMLStreamException {
		boolean baked = false;
		int depth = 0;
		int badgeAt = NOWHERE;
		while (events.hasNext()) {
			XMLEvent event = events.nextEvent();
			if (event.isStartElement()) {
				require(depth == 0 ? isSvg(event) : depth < DEEPEST);
				boolean starts = badgeAt == NOWHERE && isBadge(event);
				badgeAt = starts ? depth : badgeAt;
				baked |= starts;
				depth++;
			}
			if (badgeAt == NOWHERE && event.getEventType() != XMLEvent.DTD) {
				copy.add(event);
			}
			if (event.isEndElement()) {
				depth--;
				badgeAt = (badgeAt == depth) ? NOWHERE : badgeAt;
			}
		}
		return baked;
	}

	private static boolean isBadge(XMLEvent start) {
		return BADGES.contains(start.asStartElement().getName().getNamespaceURI());
	}

	private static boolean isSvg(XMLEvent start) {
		return start.asStartElement().getName().equals(SVG);
	}

	private static void require(boolean fine) throws XMLStreamException {
		if (!fine) {
			throw new XMLStreamException("not a drawing that anybody drew");
		}
	}

}
