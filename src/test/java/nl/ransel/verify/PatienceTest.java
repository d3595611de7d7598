package nl.ransel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import nl.ransel.credential.Check.Name;
import nl.ransel.credential.Outcome;
import nl.ransel.trust.Remote;
import nl.ransel.trust.TrustKit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PatienceTest {

	@Test
	void whatNobodyForesawLeavesTheQuestionOpen() {
		Remote broken = (uri, purpose) -> Mono.error(new IllegalStateException("our own mistake"));
		Bench bench = Bench.of(broken, Clock.systemUTC(), TrustKit.registry());
		Reports.assertThatIs(bench.verify(OldWorld.assertion().toString().getBytes(StandardCharsets.UTF_8)),
				Outcome.INDETERMINATE, Name.PROOF, "unforeseen");
		Reports.assertThatIs(bench.verifyAt(OldWorld.ASSERTION), Outcome.INDETERMINATE, Name.PROOF, "unforeseen");
	}

	@Test
	void aBadgeThatKeepsUsWaitingIsGivenUpUnchecked() {
		Remote never = (uri, purpose) -> Mono.never();
		Bench bench = Bench.of(never, Clock.systemUTC(), TrustKit.registry(), Duration.ofMillis(200));
		Reports.assertThatIs(bench.verify(OldWorld.assertion().toString().getBytes(StandardCharsets.UTF_8)),
				Outcome.INDETERMINATE, Name.PROOF, "took-too-long");
		Reports.assertThatIs(bench.verifyAt(OldWorld.ASSERTION), Outcome.INDETERMINATE, Name.PROOF, "took-too-long");
	}

}
