package nl.ransel.trust;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
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
 * The one door through which this service calls others: without cookies or credentials,
 * to permitted addresses, within limits of time and size, and a few redirects that are
 * each judged anew. It asks, or brings something to an address; what it brings, and
 * whatever carries a credential, it lets nobody send on.
 */
final class GuardedClient implements Remote, RemotePost {

	private static final int MAX_REDIRECTS = 3;

	/**
	 * For one that brings or takes much; in between nobody may fall silent for longer.
	 */
	private static final int PATIENCE = 4;

	private static final int NOT_MODIFIED = 304;

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
		return run(Errand.to(uri, purpose, null));
	}

	@Override
	public Mono<Fetched> again(URI uri, Purpose purpose, Answer known) {
		return run(Errand.to(uri, purpose, known));
	}

	@Override
	public Mono<Fetched> post(URI uri, Map<String, String> headers, byte[] json) {
		if (!this.rules.permit(uri)) {
			return Mono.just(unreachable(uri, Reason.REFUSED));
		}
		return this.http.headers((own) -> {
			headers.forEach(own::set);
			own.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
			own.set(HttpHeaderNames.CONTENT_LENGTH, json.length);
		})
			.post()
			.uri(uri)
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(json)))
			.response((response, body) -> Mono.just(brought(uri, response)))
			.next()
			.timeout(this.timeout)
			.onErrorResume((failure) -> Mono.just(unreachable(uri, CallFailures.reason(failure))));
	}

	/** Whether an address may be called, as far as it tells by itself. */
	boolean permits(URI uri) {
		return this.rules.permit(uri);
	}

	/** Makes a call that may carry a credential: once, and to no other address. */
	Mono<Reply> call(Call call) {
		if (!this.rules.permit(call.uri())) {
			return Mono.just(new Reply.Silence(Reason.REFUSED, null));
		}
		Mono<Reply> reply = said(call).response((response, body) -> replied(call, response, body)).next();
		return (call.method().equals("GET") ? reply.retryWhen(CallFailures.ONCE_MORE) : reply)
			.timeout(this.timeout.multipliedBy(PATIENCE))
			.onErrorResume((failure) -> Mono.just(new Reply.Silence(CallFailures.reason(failure), null)));
	}

	private HttpClient.ResponseReceiver<?> said(Call call) {
		HttpClient.RequestSender sender = this.http.headers((own) -> call.headers().forEach(own::set))
			.request(HttpMethod.valueOf(call.method()))
			.uri(call.uri());
		return (call.body().length == 0) ? sender
				: sender.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(call.body())));
	}

	private Mono<Reply> replied(Call call, HttpClientResponse response, ByteBufFlux body) {
		int status = response.status().code();
		if (CallFailures.isRedirect(status)) {
			return Mono.just(new Reply.Silence(Reason.REDIRECTS, null));
		}
		if (CallFailures.isNotNow(status)) {
			Unreachable wait = notNow(call.uri(), response);
			return Mono.just(new Reply.Silence(wait.reason(), wait.retryAfter()));
		}
		HttpHeaders headers = response.responseHeaders();
		return body.asByteArray()
			.reduceWith(() -> new Body(call.most()), Body::add)
			.map((whole) -> new Reply.Words(status, headers.getAll("Link"), headers.get("X-Total-Count"),
					whole.bytes()));
	}

	/** What the other side answers beside its status is not even read. */
	private Fetched brought(URI uri, HttpClientResponse response) {
		int status = response.status().code();
		if (CallFailures.isRedirect(status)) {
			return unreachable(uri, Reason.REDIRECTS);
		}
		if (CallFailures.isNotNow(status)) {
			return notNow(uri, response);
		}
		return new Answer(uri, uri, status, "", new byte[0], Check.Source.LIVE, this.clock.instant(), null);
	}

	private Mono<Fetched> run(Errand errand) {
		return follow(errand).timeout(this.timeout)
			.onErrorResume((failure) -> Mono.just(unreachable(errand.uri(), CallFailures.reason(failure))));
	}

	private Mono<Fetched> follow(Errand errand) {
		if (!this.rules.permit(errand.location())) {
			return Mono.just(unreachable(errand.uri(), Reason.REFUSED));
		}
		return this.http.headers(errand::ask)
			.get()
			.uri(errand.location())
			.response((response, body) -> receive(errand, response, body))
			.next()
			.retryWhen(CallFailures.ONCE_MORE);
	}

	private Mono<Fetched> receive(Errand errand, HttpClientResponse response, ByteBufFlux body) {
		int status = response.status().code();
		if (CallFailures.isRedirect(status)) {
			return redirect(errand, response.responseHeaders().get(HttpHeaderNames.LOCATION));
		}
		if (status == NOT_MODIFIED) {
			return Mono.just(unchanged(errand, response.responseHeaders()));
		}
		if (CallFailures.isNotNow(status)) {
			return Mono.just(notNow(errand.uri(), response));
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
		return follow(errand.sentOnTo(next));
	}

	/**
	 * It is as it was; the new headers count from now on, but silence changes nothing.
	 */
	private Fetched unchanged(Errand errand, HttpHeaders headers) {
		Answer known = errand.confirmable();
		if (known == null) {
			return unreachable(errand.uri(), Reason.FAILING);
		}
		boolean silent = !headers.contains(HttpHeaderNames.CACHE_CONTROL) && !headers.contains(HttpHeaderNames.EXPIRES);
		Terms said = CacheControl.terms(headers);
		Terms terms = said.canBeConfirmed() ? said : new Terms(known.terms().etag(), known.terms().lastModified(),
				said.keep(), said.standIn(), said.share());
		return known.confirmed(this.clock.instant(), silent ? known.keepFor() : CacheControl.keepFor(headers),
				silent ? known.terms() : terms);
	}

	private Unreachable notNow(URI uri, HttpClientResponse response) {
		Reason reason = (response.status().code() == CallFailures.TOO_MANY_REQUESTS) ? Reason.TOO_OFTEN
				: Reason.FAILING;
		Instant now = this.clock.instant();
		return new Unreachable(uri, reason, now, CacheControl.retryAfter(response.responseHeaders(), now));
	}

	private Answer answer(Errand errand, HttpClientResponse response, byte[] body) {
		String type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, "");
		String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		byte[] taken = errand.purpose().takes(mediaType) ? body : new byte[0];
		return new Answer(errand.uri(), errand.location(), response.status().code(), mediaType, taken,
				Check.Source.LIVE, this.clock.instant(), CacheControl.keepFor(response.responseHeaders()),
				CacheControl.terms(response.responseHeaders()));
	}

	private Unreachable unreachable(URI uri, Reason reason) {
		return new Unreachable(uri, reason, this.clock.instant());
	}

}
