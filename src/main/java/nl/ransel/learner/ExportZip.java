package nl.ransel.learner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs files one after the other and gives each time what has become ready, so that no
 * more than one file is in memory. For one reader.
 */
final class ExportZip {

	private final ByteArrayOutputStream ready = new ByteArrayOutputStream();

	private final ZipOutputStream zip = new ZipOutputStream(this.ready);

	byte[] add(ExportFile file) {
		try {
			this.zip.putNextEntry(new ZipEntry(file.name()));
			this.zip.write(file.bytes());
			this.zip.closeEntry();
			this.zip.flush();
			return take();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The table of contents, which a ZIP has at its end. */
	byte[] end() {
		try {
			this.zip.close();
			return take();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] take() {
		byte[] bytes = this.ready.toByteArray();
		this.ready.reset();
		return bytes;
	}

}
