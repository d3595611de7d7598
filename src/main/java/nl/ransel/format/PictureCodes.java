package nl.ransel.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;

/**
 * Reads the QR codes in a screenshot or a photo, however they are turned, dark on light
 * or light on dark. The work is bounded: a picture full of things that look like the
 * corners of a code would have the decoder try all of them with all others.
 */
public final class PictureCodes {

	/** Bytes a picture may have: 6 MiB, a photo of a usual phone. */
	public static final int MAX_BYTES = 6 * 1024 * 1024;

	/** Codes read from one picture; more is no proof of anything but a wall of codes. */
	public static final int MOST = 5;

	/** Corners, of which a code has three; text in a photo has some that look like it. */
	private static final int MOST_CORNERS_OF_MANY = 40;

	private static final int MOST_CORNERS_OF_ONE = 150;

	private static final int SMALLEST_SIDE = 200;

	private PictureCodes() {
	}

	/**
	 * What the codes in a picture say.
	 * @param file a PNG or a JPEG
	 * @return the texts, each once, at most {@link #MOST}; empty when no code was found
	 * @throws UnreadableBadge {@code too-large}, {@code picture-too-large} or
	 * {@code broken-image}
	 */
	public static List<String> read(byte[] file) throws UnreadableBadge {
		if (file.length > MAX_BYTES) {
			throw UnreadableReason.TOO_LARGE.badge();
		}
		Picture picture = Picture.read(file);
		Set<String> texts = texts(picture);
		// smaller pictures hide the noise of a camera
		while (texts.isEmpty() && Math.min(picture.width(), picture.height()) >= 2 * SMALLEST_SIDE) {
			picture = picture.half();
			texts = texts(picture);
		}
		return texts.stream().limit(MOST).toList();
	}

	private static Set<String> texts(Picture picture) {
		LuminanceSource light = new PlanarYUVLuminanceSource(picture.brightness(), picture.width(), picture.height(), 0,
				0, picture.width(), picture.height(), false);
		Set<String> texts = new LinkedHashSet<>();
		for (LuminanceSource source : List.of(light, light.invert())) {
			texts.addAll(texts(new HybridBinarizer(source)));
			if (texts.isEmpty()) {
				texts.addAll(texts(new GlobalHistogramBinarizer(source)));
			}
		}
		return texts;
	}

	private static List<String> texts(Binarizer binarizer) {
		BinaryBitmap bitmap = new BinaryBitmap(binarizer);
		List<String> texts = new ArrayList<>();
		try {
			for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, hints(MOST_CORNERS_OF_MANY))) {
				texts.add(result.getText());
			}
		}
		catch (ReaderException | RuntimeException ex) {
			// perhaps the reader of one code has better luck
		}
		return texts.isEmpty() ? text(bitmap) : texts;
	}

	private static List<String> text(BinaryBitmap bitmap) {
		try {
			return List.of(new QRCodeReader().decode(bitmap, hints(MOST_CORNERS_OF_ONE)).getText());
		}
		catch (ReaderException | RuntimeException ex) {
			// no code here, or one that the decoder stumbles over
			return List.of();
		}
	}

	private static Map<DecodeHintType, Object> hints(int mostCorners) {
		Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
		hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
		hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
		hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, new Patience(mostCorners));
		return hints;
	}

	/** The one place where the decoder lets itself be stopped. */
	private static final class Patience implements ResultPointCallback {

		private int left;

		private Patience(int corners) {
			this.left = corners;
		}

		@Override
		public void foundPossibleResultPoint(ResultPoint point) {
			this.left--;
			if (this.left < 0) {
				throw new IllegalStateException("too much that looks like a code");
			}
		}

	}

}
