package nl.ransel.trust;

import nl.ransel.trust.VerificationKey.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyMemoryTest {

	private final KeyMemory memory = new KeyMemory(2);

	private int made;

	private VerificationKey key(Kind kind, int... bytes) {
		byte[] written = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			written[i] = (byte) bytes[i];
		}
		return this.memory.get(kind, written, (each) -> {
			this.made++;
			return new VerificationKey(kind, each.clone(), (algorithm, message, signature) -> false);
		});
	}

	@Test
	void aKeyThatIsKnownIsNotMadeAgain() {
		assertThat(key(Kind.ED25519, 1)).isSameAs(key(Kind.ED25519, 1));
		assertThat(this.made).isEqualTo(1);
	}

	@Test
	void theSameBytesOfAnotherKindAreAnotherKey() {
		assertThat(key(Kind.P256, 1).kind()).isEqualTo(Kind.P256);
		assertThat(key(Kind.P384, 1).kind()).isEqualTo(Kind.P384);
	}

	@Test
	void whatWasUsedLongestAgoIsForgottenFirst() {
		key(Kind.ED25519, 1);
		key(Kind.ED25519, 2);
		key(Kind.ED25519, 1);
		key(Kind.ED25519, 3);
		key(Kind.ED25519, 1);
		assertThat(this.made).isEqualTo(3);
		key(Kind.ED25519, 2);
		assertThat(this.made).isEqualTo(4);
	}

	@Test
	void whatIsNoKeyIsRefusedEveryTime() {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(Distrust.class).isThrownBy(() -> KeyMaker.ed25519(new byte[31]));
			assertThatExceptionOfType(Distrust.class).isThrownBy(() -> KeyMaker.ec(Kind.P256, new byte[33]));
		}
	}

	@Test
	void bytesThatAreChangedLaterChangeNoKey() {
		byte[] bytes = { 1 };
		VerificationKey key = this.memory.get(Kind.ED25519, bytes,
				(each) -> new VerificationKey(Kind.ED25519, each.clone(), (algorithm, message, signature) -> true));
		bytes[0] = 2;
		assertThat(key(Kind.ED25519, 1)).isSameAs(key);
		assertThat(key(Kind.ED25519, 2)).isNotEqualTo(key);
	}

}
