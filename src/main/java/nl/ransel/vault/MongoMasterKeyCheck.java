package nl.ransel.vault;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Ends the start when no master key opens what is in the store, before anything is
 * written with a wrong one: opens the key of the service, or makes it the first time. It
 * waits for the store, which is right in the one moment when nobody else does.
 */
@Component
class MongoMasterKeyCheck implements SmartInitializingSingleton {

	private final KeyRing keys;

	MongoMasterKeyCheck(KeyRing keys) {
		this.keys = keys;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.keys.of(MongoVault.NOBODY).block();
	}

}
