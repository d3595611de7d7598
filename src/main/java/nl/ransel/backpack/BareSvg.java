package nl.ransel.backpack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final Set<String> BADGES = Set.of("http://openbadges.org", "https://purl.imsglobal.org/ob/v3p0",
			"https://purl.imsglobal.org/clr/v2p0");

	/** The parser skips document types unseen; a browser would not. */
	private static final Pattern ENTITY = Pattern.compile("<!ENTITY|\\x00");

	private BareSvg() {
	}

	/**
	 * The drawing without a badge in it: byte for byte what came in when there was none.
	 * Empty when it is not SVG or brings its own entities.
	 */
	static Optional<byte[]> of(byte[] svg) {
		if (ENTITY.matcher(new String(svg, StandardCharsets.ISO_8859_1)).find()) {
			return Optional.empty();
		}
		ByteArrayOutputStream bare = new ByteArrayOutputStream(svg.length);
		try {
			XMLEventReader events = reader().createXMLEventReader(new ByteArrayInputStream(svg));
			XMLEventWriter copy = XMLOutputFactory.newInstance().createXMLEventWriter(bare, "UTF-8");
			boolean baked = copyAllButBadges(events, copy);
			copy.close();
			return Optional.of(baked ? bare.toByteArray() : svg);
		}
		catch (XMLStreamException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static XMLInputFactory reader() {
		XMLInputFactory factory = XMLInputFactory.newInstance();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

	private static boolean copyAllButBadges(XMLEventReader events, XMLEventWriter copy) throws XMLStreamException {
		boolean baked = false;
		boolean inside = false;
		while (events.hasNext()) {
			XMLEvent event = events.nextEvent();
			if (event.isStartElement() && !inside) {
				requireSvg(event);
				inside = true;
			}
			if (isBadge(event)) {
				skip(events);
				baked = true;
			}
			else if (event.getEventType() != XMLEvent.DTD) {
				copy.add(event);
			}
		}
		return baked;
	}

	private static boolean isBadge(XMLEvent event) {
		return event.isStartElement() && BADGES.contains(event.asStartElement().getName().getNamespaceURI());
	}

	private static void skip(XMLEventReader events) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			XMLEvent event = events.nextEvent();
			depth += event.isStartElement() ? 1 : 0;
			depth -= event.isEndElement() ? 1 : 0;
		}
	}

	private static void requireSvg(XMLEvent root) throws XMLStreamException {
		var name = root.asStartElement().getName();
		if (!name.getLocalPart().equals("svg") || !name.getNamespaceURI().equals(SVG)) {
			throw new XMLStreamException("not a drawing");
		}
	}

}
