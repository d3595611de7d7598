package nl.ransel.trust;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for localhost that nobody vouches for, made by the JDK's own tool. */
final class SelfMade {

	private static final String SECRET = "changeit";

	private SelfMade() {
	}

	static SSLContext context(Path folder) throws Exception {
		Path file = folder.resolve("self-made.p12");
		String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		new ProcessBuilder(tool, "-genkeypair", "-alias", "localhost", "-dname", "CN=localhost", "-ext",
				"SAN=dns:localhost", "-keyalg", "EC", "-keystore", file.toString(), "-storetype", "PKCS12",
				"-storepass", SECRET)
			.start()
			.waitFor();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, SECRET.toCharArray());
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
		keys.init(store, SECRET.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return context;
	}

}
