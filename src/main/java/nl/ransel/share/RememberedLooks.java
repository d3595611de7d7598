package nl.ransel.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import nl.ransel.share.Look.Form;
import nl.ransel.trust.LatestAnswers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What readers were shown in the last seconds, so that whoever looks next need not wait
 * for the same work. Whether a look may be shown again is for the store to say, with the
 * count of the visit; here is only seen to it that it is not too old and that nothing in
 * the world outside is known to have changed. See docs/decisions/0033.
 */
@Component
class RememberedLooks {

	/** As often as copies of the service look what changed elsewhere. */
	static final Duration COMPARED_EVERY = Duration.ofSeconds(1);

	/** Bytes that all together may weigh. */
	static final long MOST = 16 << 20;

	/** One of them must not push out all others. */
	private static final long LARGEST = MOST / 8;

	/** A look holds the words of a page as objects, which take more room. */
	private static final int BESIDE_THE_FIRST = 3;

	private final LatestAnswers answers;

	private final Clock clock;

	private final Map<String, Look> looks = new LinkedHashMap<>(64, 0.75f, true);

	RememberedLooks(LatestAnswers answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * The look at what this link showed, as long as it lasts.
	 * @param link hash of its token
	 */
	Mono<Look> find(String link) {
		Look look = get(link);
		Instant now = this.clock.instant();
		if (look == null || !look.lastsAt(now) || !this.answers.areHere(look.grounds())) {
			return Mono.empty();
		}
		if (now.isBefore(look.comparedAt().plus(COMPARED_EVERY))) {
			return Mono.just(look);
		}
		return this.answers.areEverywhere(look.grounds()).filter(Boolean::booleanValue).map((latest) -> {
			look.compared(now);
			return look;
		});
	}

	/**
	 * A look in the form that its reader asks for. From then on it is remembered.
	 * @param writing makes it when it has not been made yet
	 */
	byte[] written(Look look, Form form, Function<OpenedShare, byte[]> writing) {
		byte[] there = look.written().get(form);
		if (there != null) {
			return there;
		}
		byte[] fresh = writing.apply(look.shown());
		look.written().put(form, fresh);
		keep(look.bare());
		return fresh;
	}

	/** What is over goes, whether anybody asks for it or not. */
	@Scheduled(fixedDelay = 1000)
	synchronized void sweep() {
		Instant now = this.clock.instant();
		this.looks.values().removeIf((look) -> !look.lastsAt(now));
	}

	/** For whoever measures what a first reader waits for. */
	synchronized void forget() {
		this.looks.clear();
	}

	/** What all together weighs. */
	synchronized long bytes() {
		return this.looks.values().stream().mapToLong(RememberedLooks::weight).sum();
	}

	private synchronized @Nullable Look get(String link) {
		return this.looks.get(link);
	}

	/**
	 * Those that were asked for longest ago make room. One that came to weigh too much
	 * with yet another form goes, though it was remembered with fewer.
	 */
	private synchronized void keep(Look look) {
		if (weight(look) > LARGEST || !look.lastsAt(this.clock.instant())) {
			this.looks.remove(look.share().link());
			return;
		}
		this.looks.put(look.share().link(), look);
		long bytes = bytes();
		Iterator<Look> oldest = this.looks.values().iterator();
		while (bytes > MOST) {
			bytes -= weight(oldest.next());
			oldest.remove();
		}
	}

	private static long weight(Look look) {
		long written = look.written().values().stream().mapToLong((bytes) -> bytes.length).sum();
		return written * BESIDE_THE_FIRST;
	}

}
