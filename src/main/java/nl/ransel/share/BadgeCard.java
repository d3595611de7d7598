package nl.ransel.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

/**
 * A badge as a picture for a curriculum vitae, in the size of a bank card at 300 dots an
 * inch: its picture, its name, who gave it, and the code to look with. No verdict.
 */
final class BadgeCard {

	static final int WIDTH = 1012;

	static final int HEIGHT = 638;

	private static final Color INK = new Color(0x1d2430);

	private static final Color SOFT = new Color(0x55606f);

	private static final Color LINE = new Color(0xc9ced6);

	private static final int EDGE = 48;

	private static final int DISC = 250;

	/**
	 * What the code may take; it is drawn in whole dots, so it is mostly a bit smaller.
	 */
	private static final int CODE = 340;

	/** A picture of more dots than this is not worth its memory. */
	private static final long MOST_DOTS = 16_000_000;

	private final BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

	private final Graphics2D pen = this.card.createGraphics();

	private final PaperFont font = PaperFont.load();

	private BadgeCard() {
		this.pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
	}

	/**
	 * The card as PNG.
	 * @param picture of the badge; a drawing (SVG), or none, is left out
	 */
	static byte[] of(Paper paper, Paper.PaperBadge badge, byte[] picture, Wording words) {
		BadgeCard drawing = new BadgeCard();
		try {
			drawing.ground();
			drawing.picture(picture, badge.name());
			drawing.code(QrCode.of(paper.address()));
			drawing.words(paper, badge, words);
			return drawing.png();
		}
		finally {
			drawing.pen.dispose();
		}
	}

	private void ground() {
		this.pen.setColor(Color.WHITE);
		this.pen.fillRect(0, 0, WIDTH, HEIGHT);
		this.pen.setColor(LINE);
		this.pen.setStroke(new BasicStroke(3));
		this.pen.draw(new RoundRectangle2D.Double(3, 3, WIDTH - 6, HEIGHT - 6, 44, 44));
	}

	private void picture(byte[] bytes, String name) {
		BufferedImage image = read(bytes);
		if (image == null) {
			initial(name);
			return;
		}
		double scale = Math.min((double) DISC / image.getWidth(), (double) DISC / image.getHeight());
		int width = (int) Math.round(image.getWidth() * scale);
		int height = (int) Math.round(image.getHeight() * scale);
		this.pen.drawImage(image, EDGE + (DISC - width) / 2, EDGE + (DISC - height) / 2, width, height, Color.WHITE,
				null);
	}

	/** In place of a picture: a disc with the first letter. */
	private void initial(String name) {
		String letter = name.isBlank() ? "•" : new String(Character.toChars(name.strip().codePointAt(0)));
		this.pen.setColor(new Color(0xe8eef7));
		this.pen.fill(new Ellipse2D.Double(EDGE, EDGE, DISC, DISC));
		this.pen.setColor(new Color(0x1f4f8f));
		double width = this.font.width(letter, 120);
		this.pen.fill(this.font.line(letter, 120, EDGE + (DISC - width) / 2, EDGE + DISC / 2.0 + 43));
	}

	private void code(QrCode code) {
		int dot = CODE / code.size();
		int left = WIDTH - EDGE - dot * code.size();
		int top = HEIGHT - EDGE - dot * code.size() + 4 * dot;
		this.pen.setColor(Color.BLACK);
		for (int y = 0; y < code.size(); y++) {
			for (int x = 0; x < code.size(); x++) {
				if (code.dark(x, y)) {
					this.pen.fill(new Rectangle2D.Double(left + x * dot, top + y * dot, dot, dot));
				}
			}
		}
	}

	private void words(Paper paper, Paper.PaperBadge badge, Wording words) {
		double left = EDGE + DISC + 40.0;
		double wide = WIDTH - EDGE - left;
		double y = EDGE + 46;
		y = lines(badge.name(), 44, INK, left, y, wide, 3);
		if (badge.issuer() != null) {
			lines(words.say("share.paper.by", badge.issuer()), 30, SOFT, left, y + 6, wide, 2);
		}
		double low = EDGE + DISC + 84.0;
		double half = WIDTH - 2.0 * EDGE - CODE - 20;
		if (paper.ownerName() != null) {
			low = lines(paper.ownerName(), 34, INK, EDGE, low, half, 2) + 10;
		}
		low = lines(words.say("share.paper.scan"), 28, INK, EDGE, low, half, 2);
		lines(words.say("share.paper.until", words.moment(paper.until())), 23, SOFT, EDGE, low + 4, half, 2);
	}

	/** Writes at most so many lines; gives where the next would stand. */
	private double lines(String text, int size, Color colour, double x, double y, double wide, int most) {
		this.pen.setColor(colour);
		double at = y;
		for (String line : broken(text, size, wide, most)) {
			this.pen.fill(this.font.line(line, size, x, at));
			at += size * 1.22;
		}
		return at;
	}

	private List<String> broken(String text, int size, double wide, int most) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.strip().split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && this.font.width(longer, size) > wide) {
				lines.add(line);
				longer = word;
			}
			line = longer;
		}
		lines.add(line);
		List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
		int last = kept.size() - 1;
		kept.replaceAll((each) -> fitted(each, size, wide));
		if (lines.size() > most) {
			kept.set(last, fitted(kept.get(last) + " …", size, wide));
		}
		return kept;
	}

	private String fitted(String line, int size, double wide) {
		String fitted = line;
		while (this.font.width(fitted, size) > wide && fitted.length() > 2) {
			fitted = fitted.substring(0, fitted.length() - 2).stripTrailing() + "…";
		}
		return fitted;
	}

	private byte[] png() {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(this.card, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

	/** The picture, or null when it is a drawing, broken or enormous. */
	private static @Nullable BufferedImage read(byte[] bytes) {
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				return null;
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(input);
				boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_DOTS;
				return fits ? reader.read(0) : null;
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

}
