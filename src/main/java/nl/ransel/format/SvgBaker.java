package nl.ransel.format;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;

import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

import org.jspecify.annotations.Nullable;

/** Copies an SVG with a badge put in directly after its root element. */
final class SvgBaker {

	private static final String PREFIX = "openbadges";

	private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

	private final String namespace;

	private final XMLEventWriter out;

	private SvgBaker(String namespace, XMLEventWriter out) {
		this.namespace = namespace;
		this.out = out;
	}

	static byte[] bake(byte[] picture, String namespace, String badge) throws UnreadableBadge {
		SvgBadge.find(picture);
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(file, "UTF-8");
			new SvgBaker(namespace, out).copy(SvgBadge.text(picture), badge);
			out.close();
			return file.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw UnreadableReason.BROKEN_SVG.badge();
		}
	}

	private void copy(String picture, String badge) throws XMLStreamException, UnreadableBadge {
		XMLEventReader in = SvgBadge.factory().createXMLEventReader(new StringReader(picture));
		boolean inside = false;
		while (in.hasNext()) {
			XMLEvent event = in.nextEvent();
			if (isBaked(event)) {
				skip(in);
			}
			else {
				this.out.add(event);
			}
			if (event.isStartElement() && !inside) {
				inside = true;
				write(badge);
			}
		}
	}

	private boolean isBaked(XMLEvent event) {
		return event.isStartElement() && this.namespace.equals(event.asStartElement().getName().getNamespaceURI());
	}

	private static void skip(XMLEventReader in) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			XMLEvent event = in.nextEvent();
			depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
		}
	}

	private void write(String badge) throws XMLStreamException, UnreadableBadge {
		boolean json = badge.stripLeading().startsWith("{");
		String name = SvgBadge.elementName(this.namespace);
		String verify = json ? address(badge) : badge;
		StartElement start = EVENTS.createStartElement(PREFIX, this.namespace, name,
				(verify == null) ? null : List.of(EVENTS.createAttribute("verify", verify)).iterator(),
				List.of(EVENTS.createNamespace(PREFIX, this.namespace)).iterator());
		this.out.add(start);
		if (json) {
			cdata(badge);
		}
		this.out.add(EVENTS.createEndElement(PREFIX, this.namespace, name));
	}

	/** In 2.0 a hosted assertion stands there with its address beside it. */
	private @Nullable String address(String json) throws UnreadableBadge {
		return this.namespace.equals(SvgBadge.NAMESPACE_2) ? Members.id(StrictJson.parse(json)) : null;
	}

	/** The end mark of a section cannot stand in one, so it is spread over two. */
	private void cdata(String text) throws XMLStreamException {
		int end = text.indexOf("]]>");
		String part = (end < 0) ? text : text.substring(0, end + 2);
		this.out.add(EVENTS.createCData(part));
		if (end >= 0) {
			cdata(text.substring(end + 2));
		}
	}

}
