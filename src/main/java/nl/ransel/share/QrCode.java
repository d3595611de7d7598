package nl.ransel.share;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing and as a picture to print. Always dark on white with a quiet
 * zone of four modules, whatever the page around it looks like: scanners count on that.
 */
final class QrCode {

	private static final int QUIET = 4;

	/** At 300 dots an inch a code of 45 modules with its zone comes to 9 cm. */
	private static final int DOTS_PER_MODULE = 24;

	private final ByteMatrix modules;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
	}

	/**
	 * The code for a text, at a level that survives a folded or stained print.
	 * @param text for example a link, at most some hundreds of characters
	 */
	static QrCode of(String text) {
		try {
			Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
			return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("too long for a QR code", ex);
		}
	}

	/** Modules in a row, the quiet zone included. */
	int size() {
		return this.modules.getWidth() + 2 * QUIET;
	}

	/**
	 * One path to stroke, one module wide, over all dark modules, in units of one module:
	 * for each row where its first run begins, and from there run by run.
	 */
	String path() {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < size(); y++) {
			int drawn = -1;
			for (int x = 0; x < size(); x = endOfRun(x, y)) {
				if (dark(x, y)) {
					path.append((drawn < 0) ? "M" + x + " " + y + ".5" : "m" + (x - drawn) + " 0");
					drawn = endOfRun(x, y);
					path.append('h').append(drawn - x);
				}
			}
		}
		return path.toString();
	}

	/** A drawing that stands by itself. */
	String svg() {
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
				<path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path stroke="#000" d="%2$s"/></svg>
				""".formatted(size(), path());
	}

	/** A black-and-white PNG, fit for print. */
	byte[] png() {
		return BitPng.of(size() * DOTS_PER_MODULE, (x, y) -> dark(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE));
	}

	private int endOfRun(int x, int y) {
		int end = x + 1;
		while (end < size() && dark(end, y) == dark(x, y)) {
			end++;
		}
		return end;
	}

	boolean dark(int x, int y) {
		int column = x - QUIET;
		int row = y - QUIET;
		int width = this.modules.getWidth();
		boolean inside = column >= 0 && row >= 0 && column < width && row < width;
		return inside && this.modules.get(column, row) == 1;
	}

}
