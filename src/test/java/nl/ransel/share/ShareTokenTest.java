package nl.ransel.share;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import nl.ransel.kernel.Randomness;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShareTokenTest {

	private static final Randomness RANDOM = (count) -> {
		byte[] bytes = new byte[count];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	};

	private final TokenVault vault = new TokenVault(new byte[32]);

	@Test
	void aTokenIsReadBackFromItsLink() {
		ShareToken token = ShareToken.random(RANDOM);

		assertThat(ShareToken.parse(token.value())).contains(token);
	}

	@Test
	void aTokenHasAtLeast128BitsAndOnlyCharactersThatALinkCanHold() {
		assertThat(ShareToken.random(RANDOM).value()).matches("[A-Za-z0-9_-]{27}");
	}

	@Test
	void noLinkEndsInASignThatMailProgramsCutOff() {
		Set<Character> ends = new HashSet<>();
		for (int i = 0; i < 2000; i++) {
			String value = ShareToken.random(RANDOM).value();
			ends.add(value.charAt(value.length() - 1));
		}

		assertThat(ends).hasSize(16).doesNotContain('-', '_');
	}

	@Test
	void whatIsNoTokenIsNotLookedUp() {
		String token = AShare.token(1).value();

		assertThat(ShareToken.parse("")).isEmpty();
		assertThat(ShareToken.parse(token + "A")).isEmpty();
		assertThat(ShareToken.parse(token.substring(1))).isEmpty();
		assertThat(ShareToken.parse(token.substring(1) + "$")).isEmpty();
	}

	@Test
	void everyTokenHasOneWritingOnly() {
		String token = AShare.token(1).value();
		String otherwise = token.substring(0, 26) + "F";

		assertThat(token).endsWith("E");
		assertThat(ShareToken.parse(otherwise)).isEmpty();
	}

	@Test
	void theHashDoesNotShowTheToken() {
		ShareToken token = AShare.token(1);

		assertThat(token.hash()).hasSize(43).isNotEqualTo(AShare.token(2).hash()).doesNotContain(token.value());
	}

	@Test
	void aTokenIsNotWrittenIntoLogsByAccident() {
		assertThat(AShare.token(1)).asString().doesNotContain(AShare.token(1).value());
	}

	@Test
	void theOwnersCopyOpensWithTheKey() {
		ShareToken token = AShare.token(1);

		assertThat(this.vault.open(token.hash(), this.vault.seal(token))).contains(token);
	}

	@Test
	void theSameTokenIsNeverSealedTheSameWayTwice() {
		assertThat(this.vault.seal(AShare.token(1))).isNotEqualTo(this.vault.seal(AShare.token(1)));
	}

	@Test
	void theOwnersCopyIsOfNoUseWithoutTheKeyOrForAnotherShare() {
		byte[] otherKey = new byte[32];
		otherKey[0] = 1;
		byte[] sealed = this.vault.seal(AShare.token(1));

		assertThat(new TokenVault(otherKey).open(AShare.token(1).hash(), sealed)).isEmpty();
		assertThat(this.vault.open(AShare.token(2).hash(), sealed)).isEmpty();
		assertThat(this.vault.open(AShare.token(1).hash(), new byte[] { 1, 2 })).isEmpty();
	}

}
