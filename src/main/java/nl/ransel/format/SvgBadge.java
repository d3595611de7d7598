package nl.ransel.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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

	private static final int MAX_DEPTH = 256;

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
		String start = new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		if (start.contains("<!doctype html") || start.contains("<html")) {
			throw UnreadableReason.WEB_PAGE.badge();
		}
	}

	private static List<Baked> find(byte[] file) throws UnreadableBadge {
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
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

	private static XMLInputFactory factory() {
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
		String name = NAMESPACE_2.equals(xml.getNamespaceURI()) ? "assertion" : "credential";
		return NAMESPACES.contains(Objects.requireNonNullElse(xml.getNamespaceURI(), ""))
				&& name.equals(xml.getLocalName());
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

	private record Baked(String namespace, String verify, String body) {

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
