package nl.ransel.credential;

import java.util.List;
import java.util.Locale;

import nl.ransel.credential.Recipient.Identity;
import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.Identifier.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTest {

	private static final Identifier SANNE = Identifier.email("Sanne.deVries@student.example");

	/** sha256 of "sanne.devries@student.example" + "zilt". */
	private static final String HASH_OF_SANNE = "sha256$a1137d15fe892e590b0789754bbf913db1077d30e54cc903cc17d59b7018dab0";

	@Test
	void aPlainAddressMatchesWhateverItsCase() {
		assertThat(to("email", "sanne.devries@STUDENT.example", false, null).matching(List.of(SANNE))).contains(SANNE);
	}

	@Test
	void aSaltedHashMatchesTheAddressInLowerCase() {
		assertThat(to("email", HASH_OF_SANNE, true, "zilt").matching(List.of(SANNE))).contains(SANNE);
	}

	@Test
	void theHexOfAHashMayBeWrittenInCapitals() {
		String capitals = "sha256$" + HASH_OF_SANNE.substring(7).toUpperCase(Locale.ROOT);
		assertThat(to("email", capitals, true, "zilt").matching(List.of(SANNE))).contains(SANNE);
	}

	@Test
	void twoBadgesAreSurelyOfOnePersonWhenOneWritingIsTheSame() {
		Identity plain = new Identity("email", "sanne.devries@student.example", false, null);
		Identity hashed = new Identity("email", HASH_OF_SANNE, true, "zilt");

		assertThat(new Recipient(List.of(plain, hashed)).isSurely(new Recipient(List.of(hashed)))).isTrue();
		assertThat(new Recipient(List.of(plain)).isSurely(new Recipient(List.of(hashed)))).isFalse();
		assertThat(new Recipient(List.of(plain)).isSurely(Recipient.NOBODY)).isFalse();
		assertThat(Recipient.NOBODY.isSurely(Recipient.NOBODY)).isTrue();
	}

	@Test
	void anotherSaltIsAnotherPerson() {
		assertThat(to("email", HASH_OF_SANNE, true, "zoet").matching(List.of(SANNE))).isEmpty();
	}

	@Test
	void anUnknownHashMatchesNobody() {
		assertThat(to("email", "rot13$fnaar", true, null).matching(List.of(SANNE))).isEmpty();
		assertThat(to("email", HASH_OF_SANNE.substring(7), true, "zilt").matching(List.of(SANNE))).isEmpty();
	}

	@Test
	void md5WithoutSaltIsUnderstood() {
		assertThat(to("email", "md5$0bc83cb571cd1c50ba6f3e8a78ef1346", true, null)
			.matching(List.of(Identifier.email("MyEmailAddress@example.com ")))).isPresent();
	}

	@Test
	void anyOfSeveralIdentitiesMayMatch() {
		Recipient recipient = new Recipient(List.of(new Identity("did", "did:key:z6MkOther", false, null),
				new Identity("emailAddress", HASH_OF_SANNE, true, "zilt")));
		assertThat(recipient.matching(List.of(new Identifier(Kind.EPPN, "s123@mbo.example"), SANNE))).contains(SANNE);
	}

	@Test
	void aDidDiffersByCase() {
		Identifier did = new Identifier(Kind.DID, "did:key:z6MkAbc");
		assertThat(to("did", "did:key:z6MkAbc", false, null).matching(List.of(did))).contains(did);
		assertThat(to("did", "did:key:z6Mkabc", false, null).matching(List.of(did))).isEmpty();
	}

	@Test
	void anAddressIsNeverMatchedByAnIdentifierOfAnotherKind() {
		Identifier eduid = new Identifier(Kind.EDUID, "sanne.devries@student.example");
		assertThat(to("email", "sanne.devries@student.example", false, null).matching(List.of(eduid))).isEmpty();
	}

	@Test
	void anEmptyIdentityIsNobodys() {
		assertThat(to("email", " ", false, null).matching(List.of(SANNE))).isEmpty();
	}

	@Test
	void aBadgeThatNamesNobodyIsNobodys() {
		assertThat(Recipient.NOBODY.matching(List.of(SANNE))).isEmpty();
	}

	private static Recipient to(String type, String value, boolean hashed, String salt) {
		return new Recipient(List.of(new Identity(type, value, hashed, salt)));
	}

}
