package nl.ransel.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

	private static final String LINK = "https://ransel.example/s/AbCdEfGhIjKlMnOpQrStUvWxYz0";

	private static final int WHITE = 0xffffff;

	private final QrCode code = QrCode.of(LINK);

	@Test
	void thePictureDecodesToWhatWasEncoded() throws Exception {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(this.code.png()));
		int size = picture.getWidth();

		assertThat(decoded(picture.getRGB(0, 0, size, size, null, 0, size), size)).isEqualTo(LINK);
	}

	@Test
	void thePictureIsLargeEnoughToPrint() throws Exception {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(this.code.png()));

		assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThanOrEqualTo(900);
		assertThat(this.code.png()).hasSizeLessThan(20_000);
	}

	@Test
	void theDrawingDecodesToWhatWasEncoded() throws Exception {
		assertThat(this.code.svg()).contains("viewBox=\"0 0 %1$d %1$d\"".formatted(this.code.size()), "fill=\"#fff\"",
				"stroke=\"#000\"", this.code.path());
		int scale = 8;

		assertThat(decoded(drawn(scale), this.code.size() * scale)).isEqualTo(LINK);
	}

	@Test
	void aQuietZoneOfFourModulesSurroundsTheCode() {
		int far = this.code.size() - 4;

		assertThat(runs()).allSatisfy((run) -> {
			assertThat(run.x()).isBetween(4, far - 1);
			assertThat(run.y()).isBetween(4, far - 1);
			assertThat(run.x() + run.width()).isLessThanOrEqualTo(far);
		});
		assertThat(runs()[0]).isEqualTo(new Run(4, 4, 7));
	}

	/** Draws the path as a browser would. */
	private int[] drawn(int scale) {
		int size = this.code.size() * scale;
		int[] dots = new int[size * size];
		Arrays.fill(dots, WHITE);
		for (Run run : runs()) {
			for (int y = run.y() * scale; y < (run.y() + 1) * scale; y++) {
				Arrays.fill(dots, y * size + run.x() * scale, y * size + (run.x() + run.width()) * scale, 0);
			}
		}
		return dots;
	}

	private Run[] runs() {
		List<Run> runs = new ArrayList<>();
		int x = 0;
		int y = 0;
		Matcher steps = Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)").matcher(this.code.path());
		while (steps.find()) {
			boolean row = steps.group(1) != null;
			x = row ? Integer.parseInt(steps.group(1)) : x + Integer.parseInt(steps.group(3));
			y = row ? Integer.parseInt(steps.group(2)) : y;
			runs.add(new Run(x, y, Integer.parseInt(steps.group(4))));
			x += Integer.parseInt(steps.group(4));
		}
		return runs.toArray(Run[]::new);
	}

	private static String decoded(int[] dots, int size) throws Exception {
		RGBLuminanceSource source = new RGBLuminanceSource(size, size, dots);
		return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
	}

	private record Run(int x, int y, int width) {
	}

}
