package nl.ransel.web;

import nl.ransel.testing.RanselTest;
import nl.ransel.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class StartTest {

	@Autowired
	private Visitors visitors;

	@Test
	void theApplicationStartsAndSaysItIsHealthy() {
		this.visitors.anonymous().get().uri("/actuator/health").exchange().expectStatus().isOk();
	}

}
