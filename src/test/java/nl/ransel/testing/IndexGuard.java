package nl.ransel.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails a test class when anything was asked of the store that would make a real server
 * read a whole collection.
 */
class IndexGuard implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext context) {
		assertThat(QueryLog.INSTANCE.unled()).as("queries that no declared index leads").isEmpty();
	}

}
