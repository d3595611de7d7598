package nl.ransel.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import nl.ransel.format.Prose.Kind;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Markdown that issuers write their texts in, and keeps of it what may be
 * shown: paragraphs, lists, emphasis and https links. The rest is text, or not there: no
 * markup of HTML, no pictures, no other links. Bounded in length and in depth.
 */
public final class Markdown {

	/** More than some pages of text tells nobody anything more. */
	private static final int LONGEST = 8_000;

	private static final int DEEPEST = 8;

	private static final Parser PARSER = Parser.builder()
		.maxOpenBlockParsers(DEEPEST)
		.maxInlineNesting(DEEPEST)
		.build();

	private Markdown() {
	}

	/**
	 * Reads a text.
	 * @param text Markdown, or plain text; null gives nothing
	 * @return paragraphs and lists
	 */
	public static List<Prose> read(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return List.of();
		}
		String whole = text.strip();
		String cut = (whole.length() <= LONGEST) ? whole : whole.substring(0, LONGEST).stripTrailing() + "…";
		return blocks(PARSER.parse(cut), 0);
	}

	private static List<Prose> blocks(Node parent, int depth) {
		List<Prose> blocks = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			block(node, depth, blocks);
		}
		return blocks;
	}

	private static void block(Node node, int depth, List<Prose> blocks) {
		if (depth > DEEPEST) {
			return;
		}
		if (node instanceof Paragraph) {
			add(blocks, Kind.PARAGRAPH, inside(node, depth));
		}
		else if (node instanceof Heading) {
			List<Prose> words = inside(node, depth);
			add(blocks, Kind.PARAGRAPH, words.isEmpty() ? words : List.of(Prose.of(Kind.STRONG, words)));
		}
		else if (node instanceof BulletList || node instanceof OrderedList) {
			Kind kind = (node instanceof OrderedList) ? Kind.NUMBERED_LIST : Kind.LIST;
			add(blocks, kind, blocks(node, depth + 1));
		}
		else if (node instanceof ListItem) {
			add(blocks, Kind.ITEM, blocks(node, depth + 1));
		}
		else if (node instanceof FencedCodeBlock code) {
			text(blocks, code.getLiteral());
		}
		else if (node instanceof IndentedCodeBlock code) {
			// a text that somebody indented, not a program
			text(blocks, code.getLiteral());
		}
		else if (node instanceof HtmlBlock html) {
			text(blocks, withoutTags(html.getLiteral()));
		}
		else {
			// quotations, and whatever else holds paragraphs
			blocks.addAll(blocks(node, depth + 1));
		}
	}

	private static void add(List<Prose> blocks, Kind kind, List<Prose> parts) {
		if (!parts.isEmpty()) {
			blocks.add(Prose.of(kind, parts));
		}
	}

	private static void text(List<Prose> blocks, String literal) {
		if (!literal.isBlank()) {
			add(blocks, Kind.PARAGRAPH, List.of(Prose.text(Kind.TEXT, literal.strip())));
		}
	}

	private static List<Prose> inside(Node parent, int depth) {
		List<Prose> parts = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			inline(node, depth, parts);
		}
		return parts;
	}

	private static void inline(Node node, int depth, List<Prose> parts) {
		if (depth > 2 * DEEPEST) {
			return;
		}
		if (node instanceof Text text) {
			parts.add(Prose.text(Kind.TEXT, text.getLiteral()));
		}
		else if (node instanceof Code code) {
			parts.add(Prose.text(Kind.CODE, code.getLiteral()));
		}
		else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
			// many who fill in such a text do not know that it is Markdown
			parts.add(Prose.of(Kind.BREAK, List.of()));
		}
		else if (node instanceof StrongEmphasis) {
			add(parts, Kind.STRONG, inside(node, depth + 1));
		}
		else if (node instanceof Emphasis) {
			add(parts, Kind.EMPHASIS, inside(node, depth + 1));
		}
		else if (node instanceof Link link) {
			link(link, depth, parts);
		}
		else if (!(node instanceof HtmlInline)) {
			// of a picture, what it says instead
			parts.addAll(inside(node, depth + 1));
		}
	}

	private static void link(Link link, int depth, List<Prose> parts) {
		List<Prose> words = inside(link, depth + 1);
		String host = host(link.getDestination());
		if (host == null) {
			parts.addAll(words);
		}
		else {
			List<Prose> shown = words.isEmpty() ? List.of(Prose.text(Kind.TEXT, host)) : words;
			parts.add(new Prose(Kind.LINK, null, link.getDestination(), host, shown));
		}
	}

	/**
	 * Where it leads, when it is an https address that every reader takes for the same.
	 */
	private static @Nullable String host(String destination) {
		try {
			URI uri = new URI(destination);
			return ("https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null) ? uri.getHost() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static String withoutTags(String html) {
		return html.replaceAll("(?s)<!--.*?-->", "").replaceAll("</?[A-Za-z][^<>]{0,1000}>", "");
	}

}
