package nl.ransel.backpack;

class InMemoryCredentialStoreTest extends CredentialStoreContract {

	InMemoryCredentialStoreTest() {
		super(new InMemoryCredentialStore());
	}

}
