package nl.ransel.backpack;

class InMemoryBadgeImageStoreTest extends BadgeImageStoreContract {

	InMemoryBadgeImageStoreTest() {
		super(new InMemoryBadgeImageStore());
	}

}
