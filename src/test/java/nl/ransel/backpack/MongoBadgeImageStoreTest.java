package nl.ransel.backpack;

import nl.ransel.testing.RanselTest;

import org.springframework.beans.factory.annotation.Autowired;

@RanselTest
class MongoBadgeImageStoreTest extends BadgeImageStoreContract {

	MongoBadgeImageStoreTest(@Autowired MongoBadgeImageStore store) {
		super(store);
	}

}
