package nl.ransel.testing;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The watch reads along in an application that set up its own logging. */
@RanselTest
class LogWatchInApplicationTest {

	@Autowired
	private Visitors visitors;

	@Test
	void whoLoggedInMayNotBeNamedByTheApplication() {
		String mark = UUID.randomUUID().toString();
		String name = this.visitors.newLearner().account().name();
		LoggerFactory.getLogger("nl.ransel.web.LoginEnd").info("{} {} came in", mark, name);
		assertThat(LogWatch.INSTANCE.take((line) -> line.contains(mark))).hasSize(1);
	}

}
