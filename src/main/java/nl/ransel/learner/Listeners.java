package nl.ransel.learner;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open pages that are connected to this copy of the service. */
@Component
class Listeners {

	private final Map<LearnerId, Set<FluxSink<Signals>>> connected = new ConcurrentHashMap<>();

	/** The counters of this learner whenever they are heard of, until the page leaves. */
	Flux<Signals> listen(LearnerId learner) {
		// Only the newest counters matter to a page that reads slowly.
		return Flux.create((sink) -> connect(learner, sink), FluxSink.OverflowStrategy.LATEST);
	}

	void deliver(LearnerId learner, Signals signals) {
		this.connected.getOrDefault(learner, Set.of()).forEach((sink) -> sink.next(signals));
	}

	Set<LearnerId> learners() {
		return Set.copyOf(this.connected.keySet());
	}

	/** Open pages would hold up the shutdown; they connect again to another copy. */
	@EventListener(ContextClosedEvent.class)
	void sayGoodbye() {
		this.connected.values().forEach((sinks) -> sinks.forEach(FluxSink::complete));
	}

	private void connect(LearnerId learner, FluxSink<Signals> sink) {
		this.connected.compute(learner, (id, sinks) -> {
			Set<FluxSink<Signals>> all = (sinks != null) ? sinks : ConcurrentHashMap.newKeySet();
			all.add(sink);
			return all;
		});
		sink.onDispose(() -> disconnect(learner, sink));
	}

	private void disconnect(LearnerId learner, FluxSink<Signals> sink) {
		this.connected.computeIfPresent(learner, (id, sinks) -> {
			sinks.remove(sink);
			return sinks.isEmpty() ? null : sinks;
		});
	}

}
