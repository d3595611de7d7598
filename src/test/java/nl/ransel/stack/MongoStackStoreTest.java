package nl.ransel.stack;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoStackStoreTest extends StackStoreContract {

	MongoStackStoreTest(@Autowired MongoStackStore store) {
		super(store);
	}

}
