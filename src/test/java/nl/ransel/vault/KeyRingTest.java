package nl.ransel.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import nl.ransel.kernel.LearnerId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Each learner's key, under one master key and the next. */
class KeyRingTest {

	private static final LearnerId SANNE = new LearnerId("sanne");

	private static final LearnerId JORIS = new LearnerId("joris");

	private static final String OLD = master(1);

	private static final String NEW = master(2);

	private static final byte[] SECRET = "Sanne de Vries".getBytes(StandardCharsets.UTF_8);

	private final InMemoryWrappedKeys keys = new InMemoryWrappedKeys();

	private Instant now = Instant.parse("2026-03-01T10:00:00Z");

	@Test
	void whatIsSealedIsReadAgainOnlyInItsPlaceByItsKeyAndUnchanged() {
		KeyRing ring = ring(OLD);
		LearnerKey key = ring.of(SANNE).block();
		byte[] sealed = key.seal("learners/1/name", SECRET);
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Sanne");
		assertThat(key.open("learners/1/name", sealed)).isEqualTo(SECRET);
		assertThat(ring(OLD).find("sanne").block().open("learners/1/name", sealed)).isEqualTo(SECRET);

		assertThatIllegalStateException().isThrownBy(() -> key.open("learners/2/name", sealed));
		LearnerKey other = ring.of(JORIS).block();
		assertThatIllegalStateException().isThrownBy(() -> other.open("learners/1/name", sealed));
		sealed[sealed.length - 1] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> key.open("learners/1/name", sealed));
	}

	@Test
	void twoCopiesThatMakeAKeyAtOnceEndWithOne() {
		KeyRing one = ring(OLD);
		KeyRing other = ring(OLD);
		byte[] sealed = one.of(SANNE).block().seal("place", SECRET);
		assertThat(other.of(SANNE).block().open("place", sealed)).isEqualTo(SECRET);
		assertThat(this.keys.keys).hasSize(1);
	}

	/** As from a store that is read from a copy that lags behind. */
	@Test
	void whereThereIsNoKeyNothingSeemsToBeStored() {
		InMemoryWrappedKeys lagging = new InMemoryWrappedKeys() {
			@Override
			public Mono<WrappedKey> add(WrappedKey key) {
				return find(key.learnerId());
			}
		};
		KeyRing ring = new KeyRing(masters(OLD), lagging, Clock.systemUTC());
		assertThatIllegalStateException().isThrownBy(() -> ring.of(SANNE).block()).withMessageContaining("sanne");
	}

	@Test
	void aNewMasterKeyTakesOverAndTheOldOneCanBeThrownAway() {
		byte[] sealed = ring(OLD).of(SANNE).block().seal("place", SECRET);
		assertThat(ring(NEW, OLD).find("sanne").block().open("place", sealed)).isEqualTo(SECRET);
		assertThatIllegalStateException().isThrownBy(() -> ring(NEW).find("sanne").block())
			.withMessageContaining("sanne");
		WrappedKey before = this.keys.keys.get("sanne");

		new Rewrapping(masters(NEW, OLD), this.keys).round().block();

		assertThat(ring(NEW).find("sanne").block().open("place", sealed)).isEqualTo(SECRET);
		assertThatIllegalStateException().isThrownBy(() -> ring(OLD).find("sanne").block());
		assertThat(this.keys.keys.get("sanne").master()).isNotEqualTo(before.master());
	}

	@Test
	void aWrongMasterKeyEndsTheStart() {
		new MongoMasterKeyCheck(ring(OLD)).afterSingletonsInstantiated();
		new MongoMasterKeyCheck(ring(NEW, OLD)).afterSingletonsInstantiated();
		assertThatIllegalStateException()
			.isThrownBy(() -> new MongoMasterKeyCheck(ring(NEW)).afterSingletonsInstantiated())
			.withMessageContaining("ransel.vault.master-keys");
	}

	@Test
	void theOrderOfMasterKeysThatOnlyUnwrapDoesNotMatter() {
		byte[] sealed = ring(OLD).of(SANNE).block().seal("place", SECRET);
		assertThat(ring(NEW, master(3), OLD).find("sanne").block().open("place", sealed)).isEqualTo(SECRET);
		assertThat(ring(master(3), OLD, NEW).find("sanne").block().open("place", sealed)).isEqualTo(SECRET);
	}

	@Test
	void aDestroyedKeyIsGoneAtOnceHereAndSoonElsewhere() {
		KeyRing here = ring(OLD);
		KeyRing elsewhere = ring(OLD);
		byte[] sealed = here.of(SANNE).block().seal("place", SECRET);
		elsewhere.of(SANNE).block();

		here.destroy(SANNE).block();

		assertThat(here.find("sanne").block()).isNull();
		assertThat(elsewhere.find("sanne").block()).isNotNull();
		this.now = this.now.plus(KeyRing.REMEMBERED);
		assertThat(elsewhere.find("sanne").block()).isNull();
		LearnerKey next = here.of(SANNE).block();
		assertThatIllegalStateException().isThrownBy(() -> next.open("place", sealed));
	}

	@Test
	void aKeyInUseIsAskedForOnceInAWhile() {
		KeyRing ring = ring(OLD);
		ring.of(SANNE).block();
		int asked = this.keys.asked.get();
		for (int i = 0; i < 100; i++) {
			ring.find("sanne").block();
		}
		assertThat(this.keys.asked.get()).isEqualTo(asked);
		this.now = this.now.plus(KeyRing.REMEMBERED).plus(Duration.ofMillis(1));
		ring.find("sanne").block();
		assertThat(this.keys.asked.get()).isEqualTo(asked + 1);
	}

	@Test
	void onlySoManyKeysAreRemembered() {
		KeyRing ring = ring(OLD);
		ring.of(SANNE).block();
		for (int i = 0; i < KeyRing.MOST; i++) {
			ring.of(new LearnerId("learner-" + i)).block();
		}
		int asked = this.keys.asked.get();
		ring.find("learner-" + (KeyRing.MOST - 1)).block();
		assertThat(this.keys.asked.get()).isEqualTo(asked);
		ring.find("sanne").block();
		assertThat(this.keys.asked.get()).isEqualTo(asked + 1);
	}

	@Test
	void withoutGoodKeysTheStartEnds() {
		refuses("ransel.vault.master-keys[0]", null, NEW);
		refuses("ransel.vault.master-keys[0]", List.of(), NEW);
		refuses("ransel.vault.master-keys[1]", List.of(OLD, "c2hvcnQ="), NEW);
		refuses("twice", List.of(OLD, OLD), NEW);
		refuses("ransel.vault.lookup-key", List.of(OLD), null);
		refuses("ransel.vault.lookup-key", List.of(OLD), "no base64!");
		assertThat(new VaultProperties(List.of(OLD, NEW), NEW).toString()).doesNotContain(OLD, NEW);
	}

	private static void refuses(String names, List<String> masters, String lookup) {
		assertThatIllegalArgumentException().isThrownBy(() -> new VaultProperties(masters, lookup))
			.withMessageContaining(names);
	}

	private KeyRing ring(String... masters) {
		return new KeyRing(masters(masters), this.keys, new Clock() {

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return KeyRingTest.this.now;
			}

		});
	}

	private static MasterKeys masters(String... masters) {
		return new MasterKeys(new VaultProperties(List.of(masters), NEW));
	}

	private static String master(int fill) {
		byte[] bytes = new byte[32];
		Arrays.fill(bytes, (byte) fill);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
