package nl.ransel.backpack;

import java.util.UUID;

import nl.ransel.kernel.LearnerId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of pictures must do. */
abstract class BadgeImageStoreContract {

	private final LearnerId noor = new LearnerId("noor-" + UUID.randomUUID());

	private final LearnerId daan = new LearnerId("daan-" + UUID.randomUUID());

	private final BadgeImageStore store;

	BadgeImageStoreContract(BadgeImageStore store) {
		this.store = store;
	}

	@Test
	void aPictureComesBackAsItWas() {
		this.store.save(this.noor, "c1", new BadgeImage("image/png", Pictures.png())).block();
		BadgeImage found = this.store.find(this.noor, "c1").block();
		assertThat(found.mediaType()).isEqualTo("image/png");
		assertThat(found.bytes()).isEqualTo(Pictures.png());
	}

	@Test
	void aNewPictureTakesThePlaceOfTheOld() {
		this.store.save(this.noor, "c1", new BadgeImage("image/png", Pictures.png())).block();
		this.store.save(this.noor, "c1", new BadgeImage("image/gif", Pictures.of("gif", 2, 2))).block();
		assertThat(this.store.find(this.noor, "c1").block().mediaType()).isEqualTo("image/gif");
	}

	@Test
	void aPictureOfAnotherLearnerCannotBeSeenOrDeleted() {
		this.store.save(this.noor, "c1", new BadgeImage("image/png", Pictures.png())).block();
		assertThat(this.store.find(this.daan, "c1").block()).isNull();
		this.store.delete(this.daan, "c1").block();
		assertThat(this.store.find(this.noor, "c1").block()).isNotNull();
	}

	@Test
	void aDeletedPictureIsGone() {
		this.store.save(this.noor, "c1", new BadgeImage("image/png", Pictures.png())).block();
		this.store.delete(this.noor, "c1").block();
		assertThat(this.store.find(this.noor, "c1").block()).isNull();
	}

}
