package nl.ransel.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Turns a page of ours into a PDF that a screen reader can read: tagged, titled, with its
 * language and its font inside. Nothing is fetched: pictures come as data.
 */
final class PaperPdf {

	static {
		XRLog.setLoggingEnabled(false);
	}

	private PaperPdf() {
	}

	/** A picture as the page names it. */
	static String data(byte[] png) {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
	}

	/**
	 * @param page well-formed and self-contained
	 */
	static byte[] of(String page) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().useFastMode()
				.usePdfUaAccessibility(true)
				.useFont(PaperFont::file, PaperFont.NAME, 400, FontStyle.NORMAL, true)
				.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
						ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
				.withProducer("Ransel")
				.withHtmlContent(page, "about:blank")
				.toStream(pdf)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

}
