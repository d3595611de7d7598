package nl.ransel.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** Draws pictures with QR codes on them, as screens and cameras make them. */
public final class CodePictures {

	private CodePictures() {
	}

	/** A clean code by itself. */
	public static BufferedImage code(String text, int size) {
		try {
			BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size,
					Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
			BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
			for (int y = 0; y < size; y++) {
				for (int x = 0; x < size; x++) {
					image.setRGB(x, y, matrix.get(x, y) ? 0x000000 : 0xFFFFFF);
				}
			}
			return image;
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Codes side by side on a sheet of this size. */
	public static BufferedImage sheet(int width, int height, BufferedImage... codes) {
		BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = sheet.createGraphics();
		pen.setColor(new Color(0xF4F1EA));
		pen.fillRect(0, 0, width, height);
		int x = 40;
		for (BufferedImage code : codes) {
			pen.drawImage(code, x, 60, null);
			x += code.getWidth() + 40;
		}
		pen.dispose();
		return sheet;
	}

	/** The same, turned by so many degrees around its middle. */
	public static BufferedImage turned(BufferedImage image, double degrees) {
		int size = (int) Math.ceil(Math.hypot(image.getWidth(), image.getHeight()));
		BufferedImage turned = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = turned.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, size, size);
		pen.rotate(Math.toRadians(degrees), size / 2.0, size / 2.0);
		pen.drawImage(image, (size - image.getWidth()) / 2, (size - image.getHeight()) / 2, null);
		pen.dispose();
		return turned;
	}

	/** The same with the noise and the uneven light of a photo taken indoors. */
	public static BufferedImage photographed(BufferedImage image) {
		Random random = new Random(7);
		BufferedImage photo = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				double light = 0.45 + 0.4 * x / image.getWidth();
				int noise = (int) (random.nextGaussian() * 14);
				int grey = (int) (30 + (image.getRGB(x, y) & 0xFF) * light) + noise;
				int clipped = Math.max(0, Math.min(255, grey));
				photo.setRGB(x, y, clipped << 16 | clipped << 8 | clipped);
			}
		}
		return photo;
	}

	/** Light on dark, as an application in the dark shows it. */
	public static BufferedImage inverted(BufferedImage image) {
		BufferedImage dark = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				dark.setRGB(x, y, ~image.getRGB(x, y) & 0xFFFFFF);
			}
		}
		return dark;
	}

	public static byte[] png(BufferedImage image) {
		return file(image, "png");
	}

	public static byte[] jpeg(BufferedImage image) {
		return file(image, "jpeg");
	}

	private static byte[] file(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
