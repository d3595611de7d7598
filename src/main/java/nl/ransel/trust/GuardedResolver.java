package nl.ransel.trust;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;

/**
 * Turns names into addresses and lets none through that may not be called. The connection
 * is made to exactly the addresses judged here, so a name that answers differently the
 * next time gains nothing; addresses written as numbers are judged just the same.
 */
final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {

	private final AddressResolverGroup<InetSocketAddress> names;

	private final OutboundRules rules;

	/**
	 * @param names what resolves names, without judging
	 * @param rules what may be called
	 */
	GuardedResolver(AddressResolverGroup<InetSocketAddress> names, OutboundRules rules) {
		this.names = names;
		this.rules = rules;
	}

	@Override
	protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
		AddressResolver<InetSocketAddress> plain = this.names.getResolver(executor);
		return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {

			@Override
			protected boolean doIsResolved(InetSocketAddress address) {
				// nothing skips the judgement
				return false;
			}

			@Override
			protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
				resolveAll(address).addListener((Future<List<InetSocketAddress>> found) -> {
					if (found.isSuccess()) {
						promise.trySuccess(found.getNow().get(0));
					}
					else {
						promise.tryFailure(found.cause());
					}
				});
			}

			@Override
			protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
				if (plain.isResolved(address)) {
					judge(address.getHostString(), List.of(address), promise);
					return;
				}
				plain.resolveAll(address).addListener((Future<List<InetSocketAddress>> found) -> {
					if (found.isSuccess()) {
						judge(address.getHostString(), found.getNow(), promise);
					}
					else {
						promise.tryFailure(found.cause());
					}
				});
			}
		};
	}

	private void judge(String host, List<InetSocketAddress> found, Promise<List<InetSocketAddress>> promise) {
		List<InetAddress> addresses = found.stream().map(InetSocketAddress::getAddress).toList();
		if (!addresses.isEmpty() && this.rules.permit(host, addresses)) {
			promise.trySuccess(found);
		}
		else {
			promise.tryFailure(new RefusedAddressException());
		}
	}

	/** The name leads to an address that may not be called. */
	static final class RefusedAddressException extends IOException {

		private static final long serialVersionUID = 1L;

		RefusedAddressException() {
			super("address may not be called");
		}

	}

}
