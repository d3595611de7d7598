package nl.ransel.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.ransel.format.BadgeDocument.SdJwt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Beside the whole badges of {@code SdJwtProofTest}: published examples and odd shapes.
 */
class DisclosedClaimsTest {

	/** The structured example of the drafts of SD-JWT. */
	private static final String IETF = """
			eyJhbGciOiAiRVMyNTYifQ.eyJfc2QiOiBbIi1yQVh1QnJxMU1JR0puUHJfdkdkZ1Zoa
			W5IZnZ0dzZITXZrTVE2cmsxUG8iLCAiWlJ0eGc0MmtsVGwtQXBfT2l3TlZoNDlaQ0dNM
			DU5QW1IUGF5RnFiTWlsRSIsICJnX1dyVFZ5akZGc3BwZUtPamNnQUs4bkxUZVk4SWNQQ
			VlTejAweE5uNVJrIiwgImhibG5jaXJTZ3FqdDhnVFE1Nmp5N0ZVZDFjcENnMG9yeGNhM
			EMtbzlhb28iLCAibGFnSDAyR2Fib0ZBTzZfZDJSOGpwZGpPLVh4bmg0YVZBRzljRThpV
			jRTZyIsICJwM3Z6VXg3a1ljQV9kT2xPUXB5ZjhaOEo0czFaUGZoWFdaTkZ1STRKZ3ZVI
			iwgInMyT01KbGZMMEU5aTQ2LW1NM3NRS3hKMGJFczNiTndCcnpYaE9iTTdpUjAiXSwgI
			mlzcyI6ICJodHRwczovL2V4YW1wbGUuY29tL2lzc3VlciIsICJpYXQiOiAxNTE2MjM5M
			DIyLCAiZXhwIjogMTUxNjI0NzAyMiwgIl9zZF9hbGciOiAic2hhLTI1NiJ9.0f0uIgux
			mihyWFNB8zHV2P0g48_tLZb9L06DXrS5vdVga1FQuFwzNvVWsU4ksaXOyLBAapUnkJ4w
			u1i71y-2hw~WyJGM3MxUENGOUt3eklEaUtKajZrekpRIiwgImZhbWlseV9uYW1lIiwgI
			lx1NWM3MVx1NzUzMCJd~WyJwN3dJOHpfenlzQUN4ODVYOTgtWmFRIiwgImJpcnRoZGF0
			ZSIsICIxOTQwLTAxLTAxIl0~WyJ3M3RSbkptLTZ4YXhtMHdWVFMxYV9nIiwgImdpdmVu
			X25hbWUiLCAiXHU1OTJhXHU5MGNlIl0~WyJpQl9adWNHQ3dmampRald5MEV0RVlnIiwg
			ImVtYWlsIiwgIlwidW51c3VhbCBlbWFpbCBhZGRyZXNzXCJAZXhhbXBsZS5qcCJd~WyJ
			lT1hQUDJNYTAzNTNiai1qLTVPRGFnIiwgImFkZHJlc3MiLCB7InN0cmVldF9hZGRyZXN
			zIjogIlx1Njc3MVx1NGVhY1x1OTBmZFx1NmUyZlx1NTMzYVx1ODI5ZFx1NTE2Y1x1NTc
			xMlx1ZmYxNFx1NGUwMVx1NzZlZVx1ZmYxMlx1MjIxMlx1ZmYxOCIsICJsb2NhbGl0eSI
			6ICJcdTY3NzFcdTRlYWNcdTkwZmQiLCAicmVnaW9uIjogIlx1NmUyZlx1NTMzYSIsICJ
			jb3VudHJ5IjogIkpQIn1d~""".replaceAll("\\s", "");

	/** An example of VC-JOSE-COSE, where id and type are disclosed. */
	private static final String W3C = """
			eyJraWQiOiJFeEhrQk1XOWZtYmt2VjI2Nm1ScHVQMnNVWV9OX0VXSU4xbGFwVXpPOHJvIiwiYWxnIjoiRVMyNTYifQ.
			eyJfc2RfYWxnIjoic2hhLTI1NiIsIkBjb250ZXh0IjpbImh0dHBzOi8vd3d3LnczLm9yZy9ucy9jcmVkZW50aWFscy92MiIs
			Imh0dHBzOi8vd3d3LnczLm9yZy9ucy9jcmVkZW50aWFscy9leGFtcGxlcy92MiJdLCJpc3N1ZXIiOiJodHRwczovL3VuaXZl
			cnNpdHkuZXhhbXBsZS9pc3N1ZXJzLzU2NTA0OSIsInZhbGlkRnJvbSI6IjIwMTAtMDEtMDFUMTk6MjM6MjRaIiwiY3JlZGVu
			dGlhbFNjaGVtYSI6eyJfc2QiOlsiNWJBeDMteHBmQWxVS0ZJOXNuM2hWQ21wR2trcUlzWmMzLUxiMzNmWmpiayIsIlpjQXZI
			MDhsdEJySUpmSWh0OF9tS1BfYzNscG5YMWNHclltVG8wZ1lCeTgiXX0sImNyZWRlbnRpYWxTdWJqZWN0Ijp7ImRlZ3JlZSI6
			eyJuYW1lIjoiQmFjaGVsb3Igb2YgU2NpZW5jZSBhbmQgQXJ0cyIsIl9zZCI6WyJST1Q3MUl0dTNMNlVXWFVqby1oWVdJQjY3
			bHVPTkVEUlNCaGxEVENxVU9RIl19LCJfc2QiOlsiTUVuZXNnMlhPUk5jY3NCTWVaXzE2MDJneTQwUi00WUJ2VlIweFE4b0Y4
			YyJdfSwiX3NkIjpbIkVlc2Jiay1mcGZwd2ZMOXdOczFxcjZ0aU43ZnEtSXQzWVM2V3ZCbl9iWG8iLCJab1I1ZGRhckdtZk15
			NEhuV0xVak5URnFURjNYRjZpdFBnZnlGQkhVX3FVIl19.
			gw3paxbkLjpi8CTsyRpXKbC7tpVa0q2sWKSD-_dcbuZ1LpZV3oQ8Ifzcm2bE8RY3fmJgbuyA9gbPL3sQBaTzkg
			~WyJSeUQxVlB4VHBvbmtPeXZpczkta293IiwgImlkIiwgImh0dHA6Ly91bml2ZXJzaXR5LmV4YW1wbGUvY3JlZGVudGlhbHMvMTg3MiJd
			~WyJfVjd1eTd3ay1RM3VZd2ZpZ0NvWUVBIiwgInR5cGUiLCBbIlZlcmlmaWFibGVDcmVkZW50aWFsIiwgIkV4YW1wbGVBbHVtbmlDcmVkZW50aWFsIl1d
			~WyJhazdqMTlnYVMtRDJLX2hzY3RVZGNRIiwgImlkIiwgImh0dHBzOi8vZXhhbXBsZS5vcmcvZXhhbXBsZXMvZGVncmVlLmpzb24iXQ
			~WyJUTjBXaXVZRkhXWkV2ZDZIQUJHQS1nIiwgInR5cGUiLCAiSnNvblNjaGVtYSJd
			~WyJVMnBzMkxYVERVbVh3MDcxRVBmRUpnIiwgImlkIiwgImRpZDpleGFtcGxlOjEyMyJd
			~WyJsQ042eTNEaTNDUk9VX3JuXzRENWRnIiwgInR5cGUiLCAiQmFjaGVsb3JEZWdyZWUiXQ~"""
		.replaceAll("\\s", "");

	private static JsonNode json(String text) throws UnreadableBadge {
		return StrictJson.parse(text.replace('\'', '"'));
	}

	private static DisclosedClaims.Result of(String payload, Disclosure... disclosures) throws UnreadableBadge {
		return DisclosedClaims.of(json(payload), List.of(disclosures));
	}

	private static Disclosure disclosure(String parts) throws UnreadableBadge {
		byte[] text = parts.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		return Disclosure.read(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
	}

	private static String digest(Disclosure disclosure) throws UnreadableBadge {
		return DisclosedClaims.digest(json("{}"), disclosure.encoded());
	}

	@Test
	void thePublishedExampleOfSdJwtSaysWhatItIsSaidToSay() throws UnreadableBadge {
		SdJwt read = Tokens.sdJwt(IETF);
		assertThat(read.fault()).isNull();
		assertThat(read.claims()).isEqualTo(json("""
				{'iss': 'https://example.com/issuer', 'iat': 1516239022, 'exp': 1516247022,
				 'family_name': '山田', 'given_name': '太郎', 'birthdate': '1940-01-01',
				 'email': '\\u0022unusual email address\\u0022@example.jp',
				 'address': {'street_address': '東京都港区芝公園４丁目２−８', 'locality': '東京都',
				   'region': '港区', 'country': 'JP'}}"""));
		assertThat(read.undisclosed()).isEqualTo(2);
	}

	@Test
	void thePublishedExampleOfTheDataModelSaysWhatItIsSaidToSay() throws UnreadableBadge {
		SdJwt read = Tokens.sdJwt(W3C);
		assertThat(read.fault()).isNull();
		assertThat(read.undisclosed()).isZero();
		assertThat(read.claims()).isEqualTo(json("""
				{'@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
				 'id': 'http://university.example/credentials/1872',
				 'type': ['VerifiableCredential', 'ExampleAlumniCredential'],
				 'issuer': 'https://university.example/issuers/565049', 'validFrom': '2010-01-01T19:23:24Z',
				 'credentialSchema': {'id': 'https://example.org/examples/degree.json', 'type': 'JsonSchema'},
				 'credentialSubject': {'id': 'did:example:123',
				   'degree': {'type': 'BachelorDegree', 'name': 'Bachelor of Science and Arts'}}}"""));
	}

	@Test
	void whatIsDisclosedMayHoldWhatIsDisclosed() throws UnreadableBadge {
		Disclosure inner = disclosure("['a', 'city', 'Ede']");
		Disclosure outer = disclosure("['b', 'address', {'_sd': ['%s']}]".formatted(digest(inner)));
		Disclosure element = disclosure("['c', {'_sd': []}]");
		String payload = "{'_sd': ['%s'], 'list': [{'...': '%s'}, {'...': 'decoy'}, 1]}".formatted(digest(outer),
				digest(element));
		DisclosedClaims.Result result = of(payload, inner, element, outer);
		assertThat(result.claims()).isEqualTo(json("{'list': [{}, 1], 'address': {'city': 'Ede'}}"));
		assertThat(result.undisclosed()).isOne();
		assertThat(result.fault()).isNull();
		assertThat(of(payload, inner, element).fault()).isEqualTo("disclosure-unmatched");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{'_sd': 'x'}                          | disclosure-misplaced
			{'_sd': [1]}                          | disclosure-misplaced
			{'a': [{'...': 1}]}                   | disclosure-misplaced
			{'a': [{'...': 'x', 'b': 1}]}         | disclosure-misplaced
			{'a': {'...': 'x'}}                   | disclosure-misplaced
			{'_sd': ['x', 'x']}                   | digest-twice
			{'_sd': ['x'], 'a': [{'...': 'x'}]}   | digest-twice
			{'_sd_alg': 'md5'}                    | unknown-digest
			{'_sd_alg': 1}                        | unknown-digest
			{'_sd_alg': 'SHA-256'}                | unknown-digest
			{'credentialStatus': {'_sd': ['x']}}  | must-be-open
			{'credentialStatus': [{'...': 'x'}]}  | must-be-open
			{'credentialSubject': {'_sd': ['x']}} |
			{'a': {'_sd_alg': 'md5'}}             |
			""")
	void anOddShapeIsAFaultAndNoAccident(String payload, String fault) throws UnreadableBadge {
		assertThat(of(payload).fault()).isEqualTo(fault);
	}

	/** What is shown of it stands nowhere in what is read. */
	@Test
	void theWayOfMakingDigestsIsNotDisclosed() throws UnreadableBadge {
		Disclosure way = disclosure("['a', '_sd_alg', 'sha-256']");
		DisclosedClaims.Result result = of("{'_sd': ['%s']}".formatted(digest(way)), way);
		assertThat(result.fault()).isEqualTo("disclosure-misplaced");
		assertThat(result.claims()).isEqualTo(json("{}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "issuanceDate", "expirationDate", "validUntil", "exp" })
	void theDatesOfEitherDataModelMustBeOpen(String name) throws UnreadableBadge {
		Disclosure date = disclosure("['a', '%s', '2026-01-01T00:00:00Z']".formatted(name));
		assertThat(of("{'_sd': ['%s']}".formatted(digest(date)), date).fault()).isEqualTo("must-be-open");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "['salt']", "[1, 'a', 2]", "['salt', 1, 2]", "['salt', 'a', 'b', 'c']", "1",
			"['salt', 'a'" })
	void whatIsNoDisclosureIsNotRead(String parts) {
		assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(() -> disclosure(parts))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("broken-sd-jwt"));
	}

	@Test
	void aMemberTwiceInADisclosureIsRefused() {
		assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(() -> disclosure("['salt', 'a', {'b': 1, 'b': 2}]"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("duplicate-member"));
	}

	/** They are counted before any of them is read. */
	@Test
	void moreDisclosuresThanAnyBadgeHasAreNotRead() throws UnreadableBadge {
		String one = disclosure("['a', 1]").encoded() + "~";
		String issued = "eyJhbGciOiJFUzI1NiJ9.e30.AA~";
		assertThat(Tokens.sdJwt(issued + one.repeat(DisclosedClaims.MAX_DISCLOSURES)).fault())
			.isEqualTo("disclosure-unmatched");
		assertThatExceptionOfType(UnreadableBadge.class)
			.isThrownBy(() -> Tokens.sdJwt(issued + one.repeat(DisclosedClaims.MAX_DISCLOSURES) + "A~"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("too-complex"));
	}

	/** Each is shallow, and one holds the other. */
	@Test
	void disclosuresWithinDisclosuresEndSomewhere() throws UnreadableBadge {
		Disclosure last = disclosure("['0', 'a', 1]");
		Disclosure[] all = new Disclosure[70];
		for (int i = 0; i < all.length; i++) {
			all[i] = last;
			last = disclosure("['%d', 'a', {'_sd': ['%s']}]".formatted(i + 1, digest(last)));
		}
		String payload = "{'_sd': ['%s']}".formatted(digest(all[69]));
		assertThatExceptionOfType(UnreadableBadge.class).isThrownBy(() -> of(payload, all))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("too-complex"));
	}

}
