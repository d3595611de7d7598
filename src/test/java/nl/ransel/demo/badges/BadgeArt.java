package nl.ransel.demo.badges;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/**
 * A badge drawn from plain shapes, so that the demo needs nobody's pictures. The same
 * shapes come out as SVG and as PNG.
 *
 * @param shapes from back to front, on a field of 240 by 240
 */
record BadgeArt(List<Shape> shapes) {

	private static final int FIELD = 240;

	private static final int PNG_SIZE = 480;

	/**
	 * A filled outline.
	 *
	 * @param fill as {@code #rrggbb}
	 * @param points its corners
	 */
	record Shape(String fill, List<Point> points) {
	}

	record Point(double x, double y) {
	}

	/**
	 * The colours of one institution.
	 *
	 * @param edge darkest, around the badge
	 * @param face the middle
	 * @param mark of the picture on it
	 * @param glow accent
	 */
	record Palette(String edge, String face, String mark, String glow) {
	}

	static BadgeArt of(BadgeFrame frame, BadgeMotif motif, Palette palette) {
		List<Shape> shapes = new ArrayList<>();
		shapes.add(new Shape(palette.edge(), frame.outline(112)));
		shapes.add(new Shape(palette.glow(), frame.outline(103)));
		shapes.add(new Shape(palette.face(), frame.outline(97)));
		shapes.addAll(motif.draw(palette));
		return new BadgeArt(List.copyOf(shapes));
	}

	String svg() {
		return this.shapes.stream()
			.map((shape) -> "<polygon fill=\"%s\" points=\"%s\"/>".formatted(shape.fill(), corners(shape)))
			.collect(Collectors.joining("\n\t",
					"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n\t".formatted(FIELD, FIELD),
					"\n</svg>\n"));
	}

	byte[] png() {
		BufferedImage image = new BufferedImage(PNG_SIZE, PNG_SIZE, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.shapes.forEach((shape) -> paint(shape, graphics));
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String corners(Shape shape) {
		return shape.points()
			.stream()
			.map((point) -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
			.collect(Collectors.joining(" "));
	}

	private static void paint(Shape shape, Graphics2D graphics) {
		double scale = (double) PNG_SIZE / FIELD;
		Polygon polygon = new Polygon();
		shape.points()
			.forEach((point) -> polygon.addPoint((int) Math.round(point.x() * scale),
					(int) Math.round(point.y() * scale)));
		graphics.setColor(Color.decode(shape.fill()));
		graphics.fillPolygon(polygon);
	}

}
