package nl.ransel.stack;

class InMemoryStackStoreTest extends StackStoreContract {

	InMemoryStackStoreTest() {
		super(new InMemoryStackStore());
	}

}
