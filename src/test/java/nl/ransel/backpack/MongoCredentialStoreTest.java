package nl.ransel.backpack;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoCredentialStoreTest extends CredentialStoreContract {

	MongoCredentialStoreTest(@Autowired MongoCredentialStore store) {
		super(store);
	}

}
