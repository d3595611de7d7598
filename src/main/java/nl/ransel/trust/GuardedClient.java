package nl.ransel.trust;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.resolver.AddressResolverGroup;
import nl.ransel.credential.Check;
import nl.ransel.trust.Fetched.Answer;
import nl.ransel.trust.Fetched.Reason;
import nl.ransel.trust.Fetched.Unreachable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * The one door through which this service calls others: GET only, without cookies or
 * credentials, to permitted addresses, within limits of time and size, and a few
 * redirects that are each judged anew.
 */
final class GuardedClient implements Remote {

	private static final int MAX_REDIRECTS = 3;

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

	private final HttpClient http;

	private final OutboundRules rules;

	private final Duration timeout;

	private final int maxBody;

	private final Clock clock;

	GuardedClient(RemoteProperties properties, Clock clock) {
		this(properties, clock, systemNames());
	}

	GuardedClient(RemoteProperties properties, Clock clock, AddressResolverGroup<InetSocketAddress> names) {
		this.rules = new OutboundRules(properties.allowLoopback(), properties.ports());
		this.timeout = properties.timeout();
		this.maxBody = Math.toIntExact(properties.maxBody().toBytes());
		this.clock = clock;
		this.http = HttpClient
			.create(ConnectionProvider.builder("guarded")
				.maxConnections(20)
				.pendingAcquireMaxCount(500)
				.maxIdleTime(Duration.ofSeconds(10))
				.build())
			.resolver(new GuardedResolver(names, this.rules))
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) this.timeout.toMillis())
			.responseTimeout(this.timeout)
			.followRedirect(false)
			.disableRetry(true)
			.httpResponseDecoder((decoder) -> decoder.maxHeaderSize(16 * 1024))
			.headers((headers) -> headers.set(HttpHeaderNames.USER_AGENT, "Ransel"));
	}

	@SuppressWarnings("unchecked")
	private static AddressResolverGroup<InetSocketAddress> systemNames() {
		return (AddressResolverGroup<InetSocketAddress>) HttpResources.get().getOrCreateDefaultResolver();
	}

	@Override
	public Mono<Fetched> fetch(URI uri, Purpose purpose) {
		return follow(new Errand(uri, withoutFragment(uri), purpose, 0)).timeout(this.timeout)
			.onErrorResume((failure) -> Mono.just(unreachable(uri, reasonOf(failure))));
	}

	private Mono<Fetched> follow(Errand errand) {
		if (!this.rules.permit(errand.location())) {
			return Mono.just(unreachable(errand.uri(), Reason.REFUSED));
		}
		return this.http.headers((headers) -> headers.set(HttpHeaderNames.ACCEPT, errand.purpose().accept()))
			.get()
			.uri(errand.location())
			.response((response, body) -> receive(errand, response, body))
			.next();
	}

	private Mono<Fetched> receive(Errand errand, HttpClientResponse response, ByteBufFlux body) {
		int status = response.status().code();
		if (REDIRECTS.contains(status)) {
			return redirect(errand, response.responseHeaders().get(HttpHeaderNames.LOCATION));
		}
		if (status < 200 || status >= 500 || NOT_NOW.contains(status)) {
			return Mono.just(unreachable(errand.uri(), Reason.FAILING));
		}
		String length = response.responseHeaders().get(HttpHeaderNames.CONTENT_LENGTH);
		if (length != null && (length.length() > 10 || Long.parseLong(length) > this.maxBody)) {
			return Mono.error(new Body.TooLargeException());
		}
		return body.asByteArray()
			.reduceWith(() -> new Body(this.maxBody), Body::add)
			.map((whole) -> answer(errand, response, whole.bytes()));
	}

	private Mono<Fetched> redirect(Errand errand, @Nullable String location) {
		URI next = errand.resolve(location);
		if (next == null || errand.redirects() == MAX_REDIRECTS) {
			return Mono.just(unreachable(errand.uri(), Reason.REDIRECTS));
		}
		if (!errand.location().getScheme().equalsIgnoreCase(next.getScheme()) || !this.rules.permit(next)) {
			return Mono.just(unreachable(errand.uri(), Reason.REFUSED));
		}
		if (errand.purpose().sameHost() && !OutboundRules.sameHost(errand.location(), next)) {
			return Mono.just(unreachable(errand.uri(), Reason.REDIRECTED_ELSEWHERE));
		}
		return follow(new Errand(errand.uri(), next, errand.purpose(), errand.redirects() + 1));
	}

	private Answer answer(Errand errand, HttpClientResponse response, byte[] body) {
		String type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, "");
		String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		byte[] taken = errand.purpose().takes(mediaType) ? body : new byte[0];
		Duration keepFor = CacheControl.keepFor(response.responseHeaders().getAll(HttpHeaderNames.CACHE_CONTROL));
		return new Answer(errand.uri(), errand.location(), response.status().code(), mediaType, taken,
				Check.Source.LIVE, this.clock.instant(), keepFor);
	}

	private Unreachable unreachable(URI uri, Reason reason) {
		return new Unreachable(uri, reason, this.clock.instant());
	}

	private static Reason reasonOf(Throwable failure) {
		if (failure instanceof GuardedResolver.RefusedAddressException) {
			return Reason.REFUSED;
		}
		if (failure instanceof UnknownHostException) {
			return Reason.UNKNOWN_HOST;
		}
		if (failure instanceof Body.TooLargeException) {
			return Reason.TOO_LARGE;
		}
		if (failure instanceof TimeoutException || failure instanceof ReadTimeoutException
				|| failure instanceof ConnectTimeoutException) {
			return Reason.TIMEOUT;
		}
		return (failure.getCause() != null && !(failure instanceof ConnectException)) ? reasonOf(failure.getCause())
				: Reason.NO_CONNECTION;
	}

	private static URI withoutFragment(URI uri) {
		if (uri.getRawFragment() == null) {
			return uri;
		}
		String whole = uri.toString();
		return URI.create(whole.substring(0, whole.indexOf('#')));
	}

	/**
	 * One thing to fetch, on its way.
	 *
	 * @param uri what was asked for
	 * @param location where to ask now
	 * @param purpose why
	 * @param redirects how often it was sent on
	 */
	private record Errand(URI uri, URI location, Purpose purpose, int redirects) {

		@Nullable URI resolve(@Nullable String target) {
			if (target == null) {
				return null;
			}
			try {
				return withoutFragment(this.location.resolve(target));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
