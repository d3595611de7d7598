package nl.ransel.share;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The open font that comes with PDFBox, as outlines to fill. It looks the same on every
 * machine, also on one without any fonts. Not for several threads at once.
 */
final class PaperFont {

	static final String NAME = "Liberation Sans";

	private final TrueTypeFont font;

	private final CmapLookup glyphs;

	private PaperFont(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = font.getUnicodeCmapLookup();
	}

	static InputStream file() {
		InputStream file = PDDocument.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
		if (file == null) {
			throw new IllegalStateException("PDFBox has lost its font");
		}
		return file;
	}

	static PaperFont load() {
		try (InputStream file = file()) {
			return new PaperFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How wide a line is at this size. */
	double width(String text, double size) {
		return text.codePoints().mapToDouble((letter) -> advance(letter, size)).sum();
	}

	/** The outlines of a line that starts at this point of its base line. */
	GeneralPath line(String text, double size, double x, double y) {
		GeneralPath line = new GeneralPath();
		double at = x;
		for (int letter : text.codePoints().toArray()) {
			double scale = size / unitsPerEm();
			AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
			GlyphData outline = glyph(letter);
			if (outline != null) {
				line.append(outline.getPath().getPathIterator(place), false);
			}
			at += advance(letter, size);
		}
		return line;
	}

	private @Nullable GlyphData glyph(int letter) {
		try {
			return this.font.getGlyph().getGlyph(this.glyphs.getGlyphId(letter));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private double advance(int letter, double size) {
		try {
			return this.font.getAdvanceWidth(this.glyphs.getGlyphId(letter)) * size / unitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private double unitsPerEm() {
		try {
			return this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
