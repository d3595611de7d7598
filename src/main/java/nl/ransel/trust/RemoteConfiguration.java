package nl.ransel.trust;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The door to the outside, and the threads that do the arithmetic. */
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

	private static final int WAITING_AT_MOST = 2_000;

	@Bean
	AnswerStore answerStore(RemoteProperties properties) {
		return new AnswerStore(properties.cache().toBytes());
	}

	@Bean
	LatestAnswers latestAnswers(AnswerStore answers, SharedAnswers others) {
		return new LatestAnswers(answers, others);
	}

	@Bean
	Remote remote(RemoteProperties properties, SharedAnswers others, AnswerStore answers, Scheduler cpu, Clock clock,
			MeterRegistry meters, Environment environment) {
		requireRemote(properties, environment);
		Remote remembered = new RememberedRemote(new GuardedClient(properties, clock), others, clock, answers, cpu,
				meters);
		// what is done with an answer is arithmetic, so it leaves the event loop here
		return (uri, purpose) -> remembered.fetch(uri, purpose).publishOn(cpu);
	}

	/** With connections of its own: who is told must not wait for who is asked. */
	@Bean
	RemotePost remotePost(RemoteProperties properties, Clock clock, Environment environment) {
		requireRemote(properties, environment);
		return new GuardedClient(properties, clock)::post;
	}

	/** The same, for talks with other services in somebody's name. */
	@Bean
	RemoteDesk remoteDesk(RemoteProperties properties, Scheduler cpu, Clock clock, Environment environment) {
		requireRemote(properties, environment);
		return new GuardedDesk(new GuardedClient(properties, clock), cpu);
	}

	private static void requireRemote(RemoteProperties properties, Environment environment) {
		if (properties.allowLoopback() && !environment.acceptsProfiles(Profiles.of("demo | test"))) {
			throw new IllegalStateException("ransel.remote.allow-loopback lets strangers have this service call itself;"
					+ " it is only for the profiles demo and test. Remove it.");
		}
	}

	/**
	 * As many threads as there are processors, for canonicalisation and signatures. The
	 * event loop never does that work.
	 */
	@Bean(destroyMethod = "dispose")
	Scheduler cpu() {
		int processors = Runtime.getRuntime().availableProcessors();
		return Schedulers.newBoundedElastic(processors, WAITING_AT_MOST, "cpu");
	}

}
