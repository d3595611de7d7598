package nl.ransel.format;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The brightness of a picture, made smaller where it is large. A picture from strangers
 * may be a bomb: its size is read first, only a sample of its pixels is kept, and of a
 * PNG nothing but the pixels is handed to the decoder.
 *
 * @param width in samples
 * @param height in samples
 * @param brightness one byte a sample, row by row
 */
record Picture(int width, int height, byte[] brightness) {

	/** Pixels: more than the picture of a usual phone, 24 million. */
	static final long MOST_PIXELS = 25_000_000;

	private static final int LONGEST_SIDE = 12_000;

	/** Samples kept; a module of a code is still several wide. */
	private static final long MOST_SAMPLES = 3_000_000;

	/** Each scan of a JPEG costs a pass over all of it; cameras make ten at most. */
	private static final int MOST_SCANS = 32;

	private static final Set<String> PIXELS_ONLY = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	/**
	 * @param file a PNG or a JPEG
	 * @throws UnreadableBadge {@code picture-too-large} or {@code broken-image}
	 */
	static Picture read(byte[] file) throws UnreadableBadge {
		boolean png = PictureKind.of(file) == PictureKind.PNG;
		if (!png && scans(file) > MOST_SCANS) {
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		ImageReader reader = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg").next();
		try (ImageInputStream in = stream(png ? pixels(file) : file)) {
			reader.setInput(in, true, true);
			ImageReadParam sampled = sampled(reader.getWidth(0), reader.getHeight(0));
			// the first band of a JPEG is its brightness, as it stands in the file
			return png ? of(reader.read(0, sampled)) : of(reader.readRaster(0, sampled));
		}
		catch (IOException | RuntimeException ex) {
			// the decoders throw anything at a damaged file
			throw UnreadableReason.BROKEN_IMAGE.badge();
		}
		finally {
			reader.dispose();
		}
	}

	/** Half as wide and high; each sample is the mean of four. */
	Picture half() {
		int columns = this.width / 2;
		int rows = this.height / 2;
		byte[] smaller = new byte[columns * rows];
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < columns; x++) {
				int at = 2 * y * this.width + 2 * x;
				int sum = at(at) + at(at + 1) + at(at + this.width) + at(at + this.width + 1);
				smaller[y * columns + x] = (byte) (sum / 4);
			}
		}
		return new Picture(columns, rows, smaller);
	}

	private int at(int index) {
		return this.brightness[index] & 0xFF;
	}

	private static ImageReadParam sampled(int width, int height) throws UnreadableBadge {
		long pixels = (long) width * height;
		if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
			throw UnreadableReason.PICTURE_TOO_LARGE.badge();
		}
		ImageReadParam sampled = new ImageReadParam();
		int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_SAMPLES));
		sampled.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
		return sampled;
	}

	/** Texts and profiles in a PNG may be packed bombs too, so they stay out. */
	private static byte[] pixels(byte[] file) throws UnreadableBadge {
		List<Png.Chunk> chunks = Png.chunks(file);
		return Png.file(chunks.stream().filter((chunk) -> PIXELS_ONLY.contains(chunk.type())).toList());
	}

	private static int scans(byte[] jpeg) {
		int scans = 0;
		for (int i = 1; i < jpeg.length; i++) {
			if (jpeg[i] == (byte) 0xDA && jpeg[i - 1] == (byte) 0xFF) {
				scans++;
			}
		}
		return scans;
	}

	private static ImageInputStream stream(byte[] file) {
		return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
	}

	private static Picture of(Raster raster) {
		Rectangle all = raster.getBounds();
		byte[] brightness = new byte[all.width * all.height];
		int[] row = new int[all.width];
		for (int y = 0; y < all.height; y++) {
			raster.getSamples(all.x, all.y + y, all.width, 1, 0, row);
			for (int x = 0; x < all.width; x++) {
				brightness[y * all.width + x] = (byte) row[x];
			}
		}
		return new Picture(all.width, all.height, brightness);
	}

	private static Picture of(BufferedImage image) {
		int width = image.getWidth();
		byte[] brightness = new byte[width * image.getHeight()];
		int[] row = new int[width];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, width, 1, row, 0, width);
			for (int x = 0; x < width; x++) {
				brightness[y * width + x] = (byte) brightness(row[x]);
			}
		}
		return new Picture(width, image.getHeight(), brightness);
	}

	/** What shines through is the white of a page. */
	private static int brightness(int argb) {
		int colour = (306 * (argb >> 16 & 0xFF) + 601 * (argb >> 8 & 0xFF) + 117 * (argb & 0xFF)) >> 10;
		int alpha = argb >>> 24;
		return (colour * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
	}

}
